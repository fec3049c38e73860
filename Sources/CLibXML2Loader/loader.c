// libxml2 is loaded when it is first needed, not with the program: it brings ICU, liblzma and zlib
// along, which is a sixth of the time that a start takes, and most starts have no XML to read.
//
// Each function of it that the XML target calls is defined here and hands its arguments on.
#define _GNU_SOURCE
#include "loader.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// Of our own program only: libxml2 must not come back to us for its own functions.
#pragma GCC visibility push(hidden)
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#pragma GCC visibility pop

// The name of the library changes where its ABI does; the headers tell of which one they are.
#if LIBXML_VERSION >= 21400
#define SONAME "libxml2.so.16"
#else
#define SONAME "libxml2.so.2"
#endif

#define FUNCTIONS(EACH)                                                                          \
  EACH(xmlAddChild)                                                                              \
  EACH(xmlAddPrevSibling)                                                                        \
  EACH(xmlCatalogResolveURI)                                                                     \
  EACH(xmlCheckFilename)                                                                         \
  EACH(xmlChildElementCount)                                                                     \
  EACH(xmlCtxtReadMemory)                                                                        \
  EACH(xmlDocGetRootElement)                                                                     \
  EACH(xmlFreeDoc)                                                                               \
  EACH(xmlFreeNode)                                                                              \
  EACH(xmlFreeParserCtxt)                                                                        \
  EACH(xmlGetLineNo)                                                                             \
  EACH(xmlGetNoNsProp)                                                                           \
  EACH(xmlGetProp)                                                                               \
  EACH(xmlInitParser)                                                                            \
  EACH(xmlInitializeCatalog)                                                                     \
  EACH(xmlNewNode)                                                                               \
  EACH(xmlNewParserCtxt)                                                                         \
  EACH(xmlNewProp)                                                                               \
  EACH(xmlNodeGetContent)                                                                        \
  EACH(xmlReadFile)                                                                              \
  EACH(xmlRelaxNGFree)                                                                           \
  EACH(xmlRelaxNGFreeParserCtxt)                                                                 \
  EACH(xmlRelaxNGFreeValidCtxt)                                                                  \
  EACH(xmlRelaxNGNewDocParserCtxt)                                                               \
  EACH(xmlRelaxNGNewParserCtxt)                                                                  \
  EACH(xmlRelaxNGNewValidCtxt)                                                                   \
  EACH(xmlRelaxNGParse)                                                                          \
  EACH(xmlRelaxNGSetParserStructuredErrors)                                                      \
  EACH(xmlRelaxNGSetValidStructuredErrors)                                                       \
  EACH(xmlRelaxNGValidateDoc)                                                                    \
  EACH(xmlReplaceNode)                                                                           \
  EACH(xmlSetStructuredErrorFunc)                                                                \
  EACH(xmlStopParser)                                                                            \
  EACH(xmlStrEqual)                                                                              \
  EACH(xmlUnlinkNode)

#define FIELD(name) __typeof__(&name) name;
static struct {
  FUNCTIONS(FIELD)
  xmlFreeFunc *xmlFree;
} library;

static int is_loaded;

static void load(void) {
  void *handle = dlopen(SONAME, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
#define FIND(name)                                                                               \
  library.name = (__typeof__(library.name))dlsym(handle, #name);                                 \
  if (library.name == NULL) return;
  FUNCTIONS(FIND)
  FIND(xmlFree)
  is_loaded = 1;
}

int vorlage_xml_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

void vorlage_xml_free(void *pointer) { (*library.xmlFree)(pointer); }

#define CALL(result, name, parameters, arguments)                                                \
  result name parameters { return library.name arguments; }

CALL(xmlNodePtr, xmlAddChild, (xmlNodePtr parent, xmlNodePtr node), (parent, node))
CALL(xmlNodePtr, xmlAddPrevSibling, (xmlNodePtr node, xmlNodePtr added), (node, added))
CALL(xmlChar *, xmlCatalogResolveURI, (const xmlChar *uri), (uri))
CALL(int, xmlCheckFilename, (const char *path), (path))
CALL(unsigned long, xmlChildElementCount, (xmlNodePtr parent), (parent))
CALL(xmlDocPtr, xmlCtxtReadMemory,
     (xmlParserCtxtPtr context, const char *bytes, int count, const char *url,
      const char *encoding, int options),
     (context, bytes, count, url, encoding, options))
CALL(xmlNodePtr, xmlDocGetRootElement, (const xmlDoc *document), (document))
CALL(void, xmlFreeDoc, (xmlDocPtr document), (document))
CALL(void, xmlFreeNode, (xmlNodePtr node), (node))
CALL(void, xmlFreeParserCtxt, (xmlParserCtxtPtr context), (context))
CALL(long, xmlGetLineNo, (const xmlNode *node), (node))
CALL(xmlChar *, xmlGetNoNsProp, (const xmlNode *node, const xmlChar *name), (node, name))
CALL(xmlChar *, xmlGetProp, (const xmlNode *node, const xmlChar *name), (node, name))
CALL(void, xmlInitParser, (void), ())
CALL(void, xmlInitializeCatalog, (void), ())
CALL(xmlNodePtr, xmlNewNode, (xmlNsPtr namespace, const xmlChar *name), (namespace, name))
CALL(xmlParserCtxtPtr, xmlNewParserCtxt, (void), ())
CALL(xmlAttrPtr, xmlNewProp, (xmlNodePtr node, const xmlChar *name, const xmlChar *value),
     (node, name, value))
CALL(xmlChar *, xmlNodeGetContent, (const xmlNode *node), (node))
CALL(xmlDocPtr, xmlReadFile, (const char *url, const char *encoding, int options),
     (url, encoding, options))
CALL(void, xmlRelaxNGFree, (xmlRelaxNGPtr schema), (schema))
CALL(void, xmlRelaxNGFreeParserCtxt, (xmlRelaxNGParserCtxtPtr context), (context))
CALL(void, xmlRelaxNGFreeValidCtxt, (xmlRelaxNGValidCtxtPtr context), (context))
CALL(xmlRelaxNGParserCtxtPtr, xmlRelaxNGNewDocParserCtxt, (xmlDocPtr document), (document))
CALL(xmlRelaxNGParserCtxtPtr, xmlRelaxNGNewParserCtxt, (const char *url), (url))
CALL(xmlRelaxNGValidCtxtPtr, xmlRelaxNGNewValidCtxt, (xmlRelaxNGPtr schema), (schema))
CALL(xmlRelaxNGPtr, xmlRelaxNGParse, (xmlRelaxNGParserCtxtPtr context), (context))
CALL(void, xmlRelaxNGSetParserStructuredErrors,
     (xmlRelaxNGParserCtxtPtr context, xmlStructuredErrorFunc receiver, void *data),
     (context, receiver, data))
CALL(void, xmlRelaxNGSetValidStructuredErrors,
     (xmlRelaxNGValidCtxtPtr context, xmlStructuredErrorFunc receiver, void *data),
     (context, receiver, data))
CALL(int, xmlRelaxNGValidateDoc, (xmlRelaxNGValidCtxtPtr context, xmlDocPtr document),
     (context, document))
CALL(xmlNodePtr, xmlReplaceNode, (xmlNodePtr old, xmlNodePtr node), (old, node))
CALL(void, xmlSetStructuredErrorFunc, (void *data, xmlStructuredErrorFunc receiver),
     (data, receiver))
CALL(void, xmlStopParser, (xmlParserCtxtPtr context), (context))
CALL(int, xmlStrEqual, (const xmlChar *one, const xmlChar *other), (one, other))
CALL(void, xmlUnlinkNode, (xmlNodePtr node), (node))
