package dev.houston.fuzz;

import java.util.List;

/** The targets of one module; a class of this kind has a constructor without parameters. */
public interface Targets {

  /** Each with a name of its own. */
  List<Target> all();

  /** The targets of the module whose class is named so. */
  static Targets of(String className) {
    try {
      return Class.forName(className)
          .asSubclass(Targets.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException none) {
      throw new IllegalArgumentException(className + " names no targets", none);
    }
  }

  /** The target of this name. */
  default Target named(String name) {
    return all().stream()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no target is called " + name));
  }
}
