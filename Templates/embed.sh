#!/bin/sh
# Writes StandardTemplates.c: the table of all built-in templates, style sheets, pictures and
# message catalogues, each embedded by the compiler. Run it after adding, renaming or removing a
# file; after a change inside a file the compiler sees by itself that it has to build again.
#
#   Templates/embed.sh            writes the file
#   Templates/embed.sh --check    ends with 1 if the file is out of date
set -eu
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")"

files() {
  find . -type f \( -name '*.html.xml' -o -name '*.docbook.xml' -o -name '*.css' \
    -o -name '*.svg' -o -path './messages/*.yaml' \) | sed 's,^\./,,' | sort
}

# What the compiler calls a file's bytes; by its path, so that a new file changes no other line.
name() {
  printf '%s' "$1" | tr -c 'a-zA-Z0-9' '_'
}

write() {
  cat <<'END'
// Written by embed.sh. Do not edit.

#include "StandardTemplates.h"

END
  files | while IFS= read -r path; do
    printf 'static const unsigned char %s[] = {\n#embed "%s"\n};\n' "$(name "$path")" "$path"
  done
  printf '\nstatic const struct vorlage_file files[] = {\n'
  files | while IFS= read -r path; do
    printf '  {"%s", %s, sizeof %s},\n' "$path" "$(name "$path")" "$(name "$path")"
  done
  cat <<'END'
};

const struct vorlage_file *vorlage_file_table(void) { return files; }

size_t vorlage_file_count(void) { return sizeof files / sizeof files[0]; }
END
}

if [ "${1:-}" = --check ]; then
  write | cmp -s - StandardTemplates.c || {
    echo "Templates/StandardTemplates.c is out of date: run Templates/embed.sh" >&2
    exit 1
  }
else
  write > StandardTemplates.c.new
  mv StandardTemplates.c.new StandardTemplates.c
fi
