let pageMessages = """
  nav.title: Weitere Berichte
  foot: "Stand {date} – {title}"
  due: "fällig am {date}"
  open: ohne Frist
  actors: "Zuständig: {names}"
  sessions:
    by: count
    "0": nicht beraten
    one: einmal beraten
    other: "{count}-mal beraten"
  """

let pageTemplates = [
  "page.html.xml": """
  <v:use xmlns:v="urn:vorlage:template" template="layout" title="{title}" language="{language}" navigation="{navigation}">
  <v:fill slot="head"><p class="subtitle" v:if="subtitle">{subtitle}</p></v:fill>
  <v:use template="measure" v:for="measure, loop in measures" measure="{measure}" first="{loop.first}"/>
  <v:fill slot="foot"><p>{#foot(date: date, title: title)}</p></v:fill>
  </v:use>
  """,
  "layout.html.xml": """
  <v:template xmlns:v="urn:vorlage:template">
  <v:param name="title" type="Text"/>
  <v:param name="language" type="Language"/>
  <v:param name="navigation" type="[Entry]"/>
  <html lang="{language}">
  <head><meta charset="utf-8"/><title>{title}</title></head>
  <body>
  <nav aria-label="{#nav.title}"><ul>
  <li v:for="entry in navigation"><a href="{entry.url}" v:if="not entry.isCurrent">{entry.label}</a><strong v:else="">{entry.label}</strong></li>
  </ul></nav>
  <main>
  <h1>{title}</h1>
  <v:slot name="head"/>
  <v:slot/>
  </main>
  <footer><v:slot name="foot"/></footer>
  </body>
  </html>
  </v:template>
  """,
  "measure.html.xml": """
  <v:template xmlns:v="urn:vorlage:template">
  <v:param name="measure" type="Measure"/>
  <v:param name="first" type="Boolean"/>
  <section id="{measure.id}" class="measure {measure.state.key}">
  <h2>{measure.number} {measure.title}</h2>
  <hr v:if="not first"/>
  <v:use template="state" state="{measure.state}"/>
  <p v:if="measure.due">{#due(date: measure.due)}</p>
  <p v:else="">{#open}</p>
  <p>{#actors(names: (measure.actors | join('; ')))}, {#sessions(count: measure.sessions)}</p>
  {measure.text}
  </section>
  </v:template>
  """,
  "state.html.xml": """
  <v:template xmlns:v="urn:vorlage:template">
  <v:param name="state" type="State"/>
  <p class="state"><v:use template="sign" key="{state.key}"/> {state.label}<span v:if="state.share"> ({state.share})</span></p>
  </v:template>
  """,
  "sign.html.xml": """
  <v:template xmlns:v="urn:vorlage:template">
  <v:param name="key" type="Text"/>
  <b v:if="key == 'done'">✓</b><i v:else="">○</i>
  </v:template>
  """,
]
