#include <libxml/xmlversion.h>
// The ICU headers that libxml2 would bring along clash with Foundation's own; only its converters' layout needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
