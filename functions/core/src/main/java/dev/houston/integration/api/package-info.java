/** The subscriber's side of the API: what it is sent, in the shapes of Wazzup's API v3 (AP-3). */
@NullMarked
package dev.houston.integration.api;

import org.jspecify.annotations.NullMarked;
