/** WAHA, as a connector. */
@NullMarked
package dev.houston.connector.waha;

import org.jspecify.annotations.NullMarked;
