// The part of libxml2 that the XML target wraps.
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a variable that a program may replace, which Swift rightly does not trust.
static inline void vorlage_xml_free(void *pointer) { xmlFree(pointer); }
