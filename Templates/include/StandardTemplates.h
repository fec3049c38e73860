#ifndef STANDARD_TEMPLATES_H
#define STANDARD_TEMPLATES_H

#include <stddef.h>

/// One built-in file: its path below Templates/ and its bytes.
struct vorlage_file {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

extern const struct vorlage_file vorlage_files[];
extern const size_t vorlage_file_count;

#endif
