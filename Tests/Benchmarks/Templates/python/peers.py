#!/usr/bin/env python3
"""The same two renderings by Jinja2 and Chameleon: peers.py NAME [TIMES | --once].

Prints the median of the processor milliseconds and the bytes, as `templates` does.
"""

import statistics
import sys
import time

ROWS = [[f"<b>Reihe {row} & Spalte {cell}</b> ." for cell in range(10)] for row in range(1000)]

JINJA_TABLE = """<!DOCTYPE html>
<table>
{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table>
"""

CHAMELEON_TABLE = """<!DOCTYPE html>
<table xmlns:tal="http://xml.zope.org/namespaces/tal">
<tr tal:repeat="row rows"><td tal:repeat="cell row">${cell}</td></tr>
</table>
"""


def jinja_table():
    import jinja2
    template = jinja2.Environment(autoescape=True, keep_trailing_newline=True).from_string(
        JINJA_TABLE)
    return lambda: template.render(rows=ROWS)


def chameleon_table():
    import chameleon
    template = chameleon.PageTemplate(CHAMELEON_TABLE)
    return lambda: template.render(rows=ROWS)


MONTHS = ("Januar Februar März April Mai Juni Juli August September Oktober November "
          "Dezember").split()
MESSAGES = {
    "nav.title": "Weitere Berichte",
    "foot": "Stand {date} – {title}",
    "due": "fällig am {date}",
    "open": "ohne Frist",
    "actors": "Zuständig: {names}",
    "sessions": {"0": "nicht beraten", "one": "einmal beraten", "other": "{count}-mal beraten"},
}

PAGE = {
    "page": """{% extends "layout" %}
{% from "measure" import measure_part %}
{% block head %}{% if subtitle %}<p class="subtitle">{{ subtitle }}</p>{% endif %}{% endblock %}
{% block content %}
{% for measure in measures %}{{ measure_part(measure, loop.first) }}
{% endfor %}{% endblock %}
{% block foot %}<p>{{ message("foot", date=date, title=title) }}</p>{% endblock %}
""",
    "layout": """<!DOCTYPE html>
<html lang="{{ language }}">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body>
<nav aria-label="{{ message("nav.title") }}"><ul>
{% for entry in navigation %}<li>{% if not entry.isCurrent %}<a href="{{ entry.url }}">{{ entry.label }}</a>{% else %}<strong>{{ entry.label }}</strong>{% endif %}</li>
{% endfor %}</ul></nav>
<main>
<h1>{{ title }}</h1>
{% block head %}{% endblock %}
{% block content %}{% endblock %}
</main>
<footer>{% block foot %}{% endblock %}</footer>
</body>
</html>
""",
    "measure": """{% from "state" import state_part %}
{% macro measure_part(measure, first) %}<section id="{{ measure.id }}" class="measure {{ measure.state.key }}">
<h2>{{ measure.number }} {{ measure.title }}</h2>
{% if not first %}<hr>
{% endif %}{{ state_part(measure.state) }}
{% if measure.due %}<p>{{ message("due", date=measure.due) }}</p>
{% else %}<p>{{ message("open") }}</p>
{% endif %}<p>{{ message("actors", names=measure.actors | join("; ")) }}, {{ message("sessions", count=measure.sessions) }}</p>
{{ measure.text }}
</section>{% endmacro %}
""",
    "state": """{% from "sign" import sign_part %}
{% macro state_part(state) %}<p class="state">{{ sign_part(state.key) }} {{ state.label }}{% if state.share is not none %}<span> ({{ state.share | percent }})</span>{% endif %}</p>{% endmacro %}
""",
    "sign": """{% macro sign_part(key) %}{% if key == "done" %}<b>✓</b>{% else %}<i>○</i>{% endif %}{% endmacro %}
""",
}


class Record:
    def __init__(self, **fields):
        self.__dict__.update(fields)


def jinja_page():
    import datetime
    import jinja2
    from markupsafe import Markup, escape

    def short(value):
        return f"{value.day:02}.{value.month:02}.{value.year}"

    def message(key, **arguments):
        text = MESSAGES[key]
        if isinstance(text, dict):
            count = arguments["count"]
            text = text.get(str(count)) or text["one" if count == 1 else "other"]
        for name, value in arguments.items():
            if isinstance(value, datetime.date):
                arguments[name] = short(value)
        return escape(text.format(**arguments))

    def percent(value):
        return f"{value:.1f}".replace(".", ",") + "\u00a0%"

    environment = jinja2.Environment(
        autoescape=True, keep_trailing_newline=True, loader=jinja2.DictLoader(PAGE),
        auto_reload=False)
    environment.globals["message"] = message
    environment.filters["percent"] = percent
    template = environment.get_template("page")
    date = datetime.date(2019, 11, 12)
    measures = [Record(
        id=f"m-{index}", number=f"5.2.{index}",
        title=f"Sprach- & Integrationskurse in der Region {index}",
        due=None if index % 3 == 0 else date + datetime.timedelta(days=index * 10),
        sessions=index % 4,
        state=Record(
            key="done" if index % 2 == 0 else "open",
            label="umgesetzt" if index % 2 == 0 else "offen",
            share=None if index % 5 == 0 else index * 13 / 10),
        actors=["Landkreis Nordhausen", "Träger & Partner", "Jobcenter <Nord>"],
        text=Markup(
            "<p>Der Landkreis wirkt darauf hin, dass <em>alle</em> Angebote bekannt sind, und "
            "berichtet einmal im Jahr über den Stand. Die Träger melden die Plätze bis zum Ende "
            "des Quartals.</p><ul><li>Kurse am Vormittag</li><li>Kurse am Abend</li>"
            "<li>Kinderbetreuung</li></ul>")) for index in range(40)]
    navigation = [Record(label=f"Bericht {2015 + index}", url=f"report-{2015 + index}.html",
                         isCurrent=index == 4) for index in range(6)]
    view = dict(title="Umsetzungsbericht 2019", subtitle="Stand & Ausblick", language="de",
                date=date, navigation=navigation, measures=measures)
    return lambda: template.render(**view)


WORK = {"table-jinja": jinja_table, "table-chameleon": chameleon_table, "page-jinja": jinja_page}


def main():
    name, times = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "50"
    render = WORK[name]()
    if times == "--once":
        sys.stdout.write(render())
        return
    taken = []
    for _ in range(int(times)):
        start = time.process_time_ns()
        output = render()
        taken.append((time.process_time_ns() - start) / 1e6)
    print(statistics.median(taken), len(output.encode()))


main()
