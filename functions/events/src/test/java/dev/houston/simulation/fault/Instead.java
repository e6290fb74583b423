package dev.houston.simulation.fault;

/** What a faulty program does in the place of what it should do. */
enum Instead {
  /** Nothing: neither does it do it, nor is there a result ({@code false}, 0, null, empty). */
  NOTHING,
  /** It takes for granted that the answer is yes, and does not even ask. */
  TRUE,
  /** It asks, and takes the answer for a yes whatever it is. */
  TRUE_AFTERWARDS,
  /** It does the opposite of the answer. */
  OPPOSITE,
  /** It does it twice. */
  TWICE,
  /** It does it, and if that fails goes on as if nothing had happened. */
  SWALLOWED,
  /** It fails every time. */
  FAILS,
  /** It asks once, and takes that answer for the answer to everything. */
  REMEMBERED,
  /** It takes a list from its end. */
  REVERSED,
  /** It gives a name that is another one each time. */
  ANOTHER_NAME,
  /** It mistakes one answer for another. */
  MISTAKEN,
  /** It does nothing, and goes on with the object itself, unchanged. */
  ITSELF,
  /** It does nothing, and goes on with what it was given first. */
  FIRST_ARGUMENT,
  /** It does nothing, and goes on with what it was given last. */
  LAST_ARGUMENT,
  /** A length of time is none. */
  NO_TIME,
  /** A length of time is a second. */
  A_SECOND,
  /** A length of time is a week. */
  A_WEEK
}
