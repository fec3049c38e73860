#include "StandardTemplates.h"

static const struct vorlage_file files[] = {{0, 0, 0}};

const struct vorlage_file *vorlage_file_table(void) { return files; }

size_t vorlage_file_count(void) { return 0; }
