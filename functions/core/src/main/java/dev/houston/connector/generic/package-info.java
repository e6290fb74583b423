/** The generic protocol, as a connector: for gateways of one's own. */
@NullMarked
package dev.houston.connector.generic;

import org.jspecify.annotations.NullMarked;
