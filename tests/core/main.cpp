// The entry point of the native tests.

#define BOOST_TEST_MODULE imp_checkout
#include <boost/test/unit_test.hpp>
