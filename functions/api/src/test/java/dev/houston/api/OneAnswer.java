package dev.houston.api;

import java.lang.reflect.Proxy;

/** A part of a request of which only one thing is asked, e.g. its headers. */
public final class OneAnswer {
  private OneAnswer() {}

  /** One that answers every question so. */
  public static <T> T of(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answer));
  }
}
