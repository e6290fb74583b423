/** Webhooks as the Standard Webhooks specification signs them, to us and from us. */
@NullMarked
package dev.houston.webhook;

import org.jspecify.annotations.NullMarked;
