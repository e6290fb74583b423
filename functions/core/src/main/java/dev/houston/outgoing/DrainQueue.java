package dev.houston.outgoing;

/**
 * What waits, and how far it is handed over.
 *
 * @param drains how far each channel is
 * @param waiting what waits
 * @param hints that there is something to do
 */
public record DrainQueue(Drains drains, WaitingMessages waiting, DrainHints hints) {}
