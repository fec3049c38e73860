#include "StandardTemplates.h"
const struct vorlage_file vorlage_files[] = {{0, 0, 0}};
const size_t vorlage_file_count = 0;
