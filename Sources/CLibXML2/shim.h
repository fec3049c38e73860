// The part of libxml2 that the XML target wraps.
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers then clash with those of Foundation's own ICU
// in one compilation. Only fields of the encoding handlers depend on it, which nobody here touches.
#undef LIBXML_ICU_ENABLED
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
