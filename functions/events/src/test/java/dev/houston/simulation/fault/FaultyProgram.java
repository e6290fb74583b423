package dev.houston.simulation.fault;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/**
 * The program with faults in it, and a world of its own to play days in: its classes, and those of
 * the simulation, are loaded once more, from the same class path.
 */
final class FaultyProgram extends ClassLoader {
  private static final String PROGRAM = "dev.houston.";
  private static final String FAULTS = FaultyProgram.class.getPackageName() + ".";
  private static final String DAY = "dev.houston.simulation.JudgedDay";

  private final List<ProgramFault> faults;

  FaultyProgram(List<ProgramFault> faults) {
    super(FaultyProgram.class.getClassLoader());
    this.faults = List.copyOf(faults);
  }

  /** What the judge says of a day of the program as it is. */
  List<String> violations(long seed) {
    return violations(FaultInForce.NONE, seed);
  }

  /** What the judge says of the same day with this fault, each beginning with its rule. */
  List<String> violations(ProgramFault fault, long seed) {
    return violations(fault.number(), seed);
  }

  @SuppressWarnings("unchecked")
  private List<String> violations(int fault, long seed) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(this);
    FaultInForce.is(fault);
    try {
      Method play = loadClass(DAY).getMethod("violations", long.class);
      return (List<String>) play.invoke(null, seed);
    } catch (InvocationTargetException stopped) {
      return List.of("stopped " + stopped.getCause());
    } catch (ReflectiveOperationException gone) {
      throw new IllegalStateException(gone);
    } finally {
      FaultInForce.is(FaultInForce.NONE);
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      boolean isOwn = name.startsWith(PROGRAM) && !name.startsWith(FAULTS);
      return isOwn ? define(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    List<ProgramFault> here =
        faults.stream().filter(fault -> fault.spot().className().equals(name)).toList();
    byte[] sound = read(name);
    byte[] code = here.isEmpty() ? sound : FaultyClass.with(here, sound);
    return defineClass(name, code, 0, code.length);
  }

  private byte[] read(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream stream = getResourceAsStream(file)) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
