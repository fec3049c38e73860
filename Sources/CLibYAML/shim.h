// The part of libYAML that the YAMLReading target wraps.
#include <yaml.h>
