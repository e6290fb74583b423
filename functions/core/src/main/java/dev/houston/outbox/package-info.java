/**
 * What is on its way to those outside: kept until it is delivered, in order, however long they are
 * down, and beyond that until somebody asks for it again (AP-3).
 */
@NullMarked
package dev.houston.outbox;

import org.jspecify.annotations.NullMarked;
