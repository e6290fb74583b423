/** The subscriber of an account: a web address that is told what happens (AP-3). */
@NullMarked
package dev.houston.subscriber;

import org.jspecify.annotations.NullMarked;
