"""Makes a revision of a Markdown text, always the same: words replaced, sections moved, added, dropped."""

import random
import re


def revise(text, seed=1, edits=0.05):
    """A revision of a text; `edits` is the share of words that are replaced."""
    chance = random.Random(seed)
    parts = re.split(r"(?m)^(?=#)", text)
    words = sorted({word for word in re.findall(r"[^\W\d_]{4,}", text)})
    for index, part in enumerate(parts):
        heading, _, body = part.partition("\n")
        pieces = re.split(r"(?<= )([^\W\d_]{4,})(?= )", body)
        for place in range(1, len(pieces), 2):
            if chance.random() < edits * 1.6:
                pieces[place] = chance.choice(words)
        parts[index] = heading + "\n" + "".join(pieces)
    if len(parts) > 12:
        for _ in range(2):
            moved = parts.pop(chance.randrange(6, len(parts)))
            parts.insert(chance.randrange(6, len(parts)), moved)
        parts.pop(chance.randrange(6, len(parts)))
        new = " ".join(chance.choice(words) for _ in range(60))
        parts.insert(chance.randrange(6, len(parts)), f"### Neu: {chance.choice(words)}\n\n{new}.\n\n")
    return "".join(part if part.endswith("\n") else part + "\n\n" for part in parts)


def pair(text, times):
    """A text so many times and a revision of it, each time another."""
    text = text if text.endswith("\n\n") else text + "\n\n"
    return text * times, "".join(revise(text, seed) for seed in range(1, times + 1))
