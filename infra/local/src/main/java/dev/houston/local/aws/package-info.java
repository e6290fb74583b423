/** The AWS SDK's clients of this machine's own parts, and what watches over their requests. */
@NullMarked
package dev.houston.local.aws;

import org.jspecify.annotations.NullMarked;
