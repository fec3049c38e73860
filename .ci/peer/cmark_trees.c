/* Reads Markdown documents from standard input and writes the tree that cmark-gfm makes of each: the peer of
 * Tests/Differential. A document is its length (four bytes, least first) and its bytes; so is a tree.
 *
 * A tree is one line a node, its depth as spaces, its kind and what it says. Neighbouring texts are one.
 * Footnotes' definitions stand at the end in the order of the source. */

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
/* For the one field that has no function. */
#include <cmark-gfm/node.h>

static char *out;
static size_t out_length, out_capacity;

static void add(const void *bytes, size_t length) {
  if (out_length + length + 1 > out_capacity) {
    out_capacity = (out_length + length + 1) * 2;
    out = realloc(out, out_capacity);
    if (!out) exit(3);
  }
  memcpy(out + out_length, bytes, length);
  out_length += length;
}

static void add_text(const char *text) { add(text, strlen(text)); }

/* A text in quotation marks on one line; folded, without the space that begins its lines. */
static void add_quoted_or_folded(const char *text, bool folded) {
  add_text(" \"");
  for (const char *p = text ? text : ""; *p; p++) {
    if (folded && p > text && (*p == ' ' || *p == '\t')) {
      const char *q = p;
      while (q > text && (*q == ' ' || *q == '\t')) q--;
      if (*q == '\n') continue;
    }
    if (*p == '\n') add_text("\\n");
    else if (*p == '\\') add_text("\\\\");
    else add(p, 1);
  }
  add_text("\"");
}

static void add_quoted(const char *text) { add_quoted_or_folded(text, false); }

static void add_trimmed(const char *text) {
  char *copy = strdup(text ? text : "");
  size_t length = strlen(copy);
  while (length > 0 && copy[length - 1] == '\n') copy[--length] = 0;
  add_quoted(copy);
  free(copy);
}

static void begin(int depth, const char *kind) {
  for (int i = 0; i < depth; i++) add_text(" ");
  add_text(kind);
}

static void dump(cmark_node *node, int depth);

static void dump_children(cmark_node *node, int depth) {
  cmark_node *child = cmark_node_first_child(node);
  while (child) {
    if (cmark_node_get_type(child) == CMARK_NODE_TEXT) {
      /* Space at the beginning of a line does not count. */
      cmark_node *previous = cmark_node_previous(child);
      cmark_node_type before = previous ? cmark_node_get_type(previous) : cmark_node_get_type(node);
      bool starts = previous ? before == CMARK_NODE_SOFTBREAK || before == CMARK_NODE_LINEBREAK
                             : before == CMARK_NODE_PARAGRAPH || before == CMARK_NODE_HEADING;
      size_t length = 0;
      char *text = calloc(1, 1);
      while (child && cmark_node_get_type(child) == CMARK_NODE_TEXT) {
        const char *literal = cmark_node_get_literal(child);
        size_t more = strlen(literal);
        text = realloc(text, length + more + 1);
        memcpy(text + length, literal, more + 1);
        length += more;
        child = cmark_node_next(child);
      }
      char *shown = text;
      while (starts && (*shown == ' ' || *shown == '\t')) shown++;
      if (*shown) {
        begin(depth, "text");
        add_quoted(shown);
        add_text("\n");
      }
      free(text);
      continue;
    }
    if (cmark_node_get_type(child) != CMARK_NODE_FOOTNOTE_DEFINITION) dump(child, depth);
    child = cmark_node_next(child);
  }
}

static void dump_table(cmark_node *node) {
  uint16_t count = cmark_gfm_extensions_get_table_columns(node);
  uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(node);
  add_text(" ");
  for (int i = 0; i < count; i++) {
    char c = alignments[i] ? (char)alignments[i] : '-';
    add(&c, 1);
  }
}

static void dump(cmark_node *node, int depth) {
  cmark_node_type type = cmark_node_get_type(node);
  bool is_reference = type == CMARK_NODE_FOOTNOTE_REFERENCE;
  bool is_definition = type == CMARK_NODE_FOOTNOTE_DEFINITION;
  begin(depth, is_reference    ? "footnote_reference"
               : is_definition ? "footnote_definition"
                               : cmark_node_get_type_string(node));
  char buffer[64];
  if (type == CMARK_NODE_HEADING) {
    snprintf(buffer, sizeof buffer, " %d", cmark_node_get_heading_level(node));
    add_text(buffer);
  } else if (type == CMARK_NODE_LIST) {
    bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    snprintf(buffer, sizeof buffer, " %s %d %s", ordered ? "ordered" : "bullet",
             ordered ? cmark_node_get_list_start(node) : 1,
             cmark_node_get_list_tight(node) ? "tight" : "loose");
    add_text(buffer);
  } else if (type == CMARK_NODE_CODE_BLOCK) {
    add_quoted(cmark_node_get_fence_info(node));
    add_quoted(cmark_node_get_literal(node));
  } else if (type == CMARK_NODE_HTML_BLOCK) {
    add_trimmed(cmark_node_get_literal(node));
  } else if (type == CMARK_NODE_HTML_INLINE) {
    add_quoted_or_folded(cmark_node_get_literal(node), true);
  } else if (type == CMARK_NODE_CODE) {
    /* Runs of spaces and tabs as one space, and none at either end. */
    char *copy = strdup(cmark_node_get_literal(node)), *end = copy;
    for (const char *p = cmark_node_get_literal(node); *p; p++) {
      bool is_space = *p == ' ' || *p == '\t';
      if (!is_space) *end++ = *p;
      else if (end > copy && end[-1] != ' ') *end++ = ' ';
    }
    if (end > copy && end[-1] == ' ') end--;
    *end = 0;
    add_quoted(copy);
    free(copy);
  } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
    add_quoted(cmark_node_get_url(node));
    add_quoted_or_folded(cmark_node_get_title(node), true);
  } else if (is_reference || is_definition) {
    cmark_node *definition = is_reference ? node->parent_footnote_def : node;
    cmark_chunk label = definition ? definition->as.literal : node->as.literal;
    add_text(" \"");
    add(label.data, (size_t)label.len);
    add_text("\"");
  } else if (strcmp(cmark_node_get_type_string(node), "table") == 0) {
    dump_table(node);
  } else if (strcmp(cmark_node_get_type_string(node), "tasklist") == 0) {
    add_text(cmark_gfm_extensions_get_tasklist_item_checked(node) ? " done" : " open");
  }
  add_text("\n");
  dump_children(node, depth + 1);
}

static void collect(cmark_node *node, cmark_node ***list, size_t *count) {
  for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
    if (cmark_node_get_type(child) == CMARK_NODE_FOOTNOTE_DEFINITION) {
      *list = realloc(*list, (*count + 1) * sizeof **list);
      (*list)[(*count)++] = child;
    }
    collect(child, list, count);
  }
}

static int by_line(const void *a, const void *b) {
  cmark_node *left = *(cmark_node *const *)a, *right = *(cmark_node *const *)b;
  int lines = cmark_node_get_start_line(left) - cmark_node_get_start_line(right);
  return lines ? lines : cmark_node_get_start_column(left) - cmark_node_get_start_column(right);
}

static bool read_exactly(void *bytes, size_t length) {
  return fread(bytes, 1, length, stdin) == length;
}

int main(void) {
  cmark_gfm_core_extensions_ensure_registered();
  /* The length's upper bits take extensions away. */
  const struct {
    const char *name;
    unsigned bit;
  } extensions[] = {{"strikethrough", 0x80}, {"autolink", 0x40}, {"table", 0x10}, {"tasklist", 0x08}};
  unsigned char header[4];
  while (read_exactly(header, 4)) {
    size_t length = header[0] | header[1] << 8 | header[2] << 16 | (size_t)(header[3] & 7) << 24;
    char *text = malloc(length + 1);
    if (!text || !read_exactly(text, length)) return 3;
    cmark_parser *parser = cmark_parser_new(header[3] & 0x20 ? 0 : CMARK_OPT_FOOTNOTES);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
      if (!(header[3] & extensions[i].bit))
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i].name));
    cmark_parser_feed(parser, text, length);
    cmark_node *document = cmark_parser_finish(parser);
    out_length = 0;
    dump_children(document, 0);
    cmark_node **definitions = NULL;
    size_t count = 0;
    collect(document, &definitions, &count);
    if (count > 0) qsort(definitions, count, sizeof *definitions, by_line);
    for (size_t i = 0; i < count; i++) dump(definitions[i], 0);
    free(definitions);
    for (int i = 0; i < 4; i++) header[i] = (unsigned char)(out_length >> (8 * i));
    fwrite(header, 1, 4, stdout);
    fwrite(out, 1, out_length, stdout);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(text);
  }
  return 0;
}
