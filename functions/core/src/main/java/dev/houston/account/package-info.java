/** The customer companies: who they are, their settings, their API keys. */
@NullMarked
package dev.houston.account;

import org.jspecify.annotations.NullMarked;
