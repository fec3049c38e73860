#pragma once

/// Loads libxml2, once for the process.
///
/// Returns 1, or 0 where the library is not installed or is not what it should be; none of its
/// functions may then be called.
int vorlage_xml_load(void);

/// Frees what libxml2 handed out. Its `xmlFree` is a variable that a program may replace.
void vorlage_xml_free(void *pointer);
