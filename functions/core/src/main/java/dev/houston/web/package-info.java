/** Requests to addresses outside that others have chosen: guarded, limited, without redirects. */
@NullMarked
package dev.houston.web;

import org.jspecify.annotations.NullMarked;
