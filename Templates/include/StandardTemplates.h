#ifndef STANDARD_TEMPLATES_H
#define STANDARD_TEMPLATES_H

#include <stddef.h>

/// One built-in file: its path below Templates/ and its bytes.
struct vorlage_file {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// The table of all built-in files, sorted by the bytes of their paths.
const struct vorlage_file *vorlage_file_table(void);

size_t vorlage_file_count(void);

#endif
