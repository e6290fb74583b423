/** API Gateway on this machine: takes requests to where the template routes them. */
@NullMarked
package dev.houston.local.gateway;

import org.jspecify.annotations.NullMarked;
