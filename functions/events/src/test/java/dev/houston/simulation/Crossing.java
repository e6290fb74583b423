package dev.houston.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;

/**
 * The border between the system and the outside. Every call across takes time, lets others go on
 * meanwhile, and may go wrong before or after it took effect.
 */
final class Crossing {
  private final World world;

  Crossing(World world) {
    this.world = world;
  }

  /** What is called at the other side. */
  enum Place {
    STATE,
    QUEUE,
    CONNECTOR,
    SUBSCRIBER,
    SECRETS
  }

  /** The port, with the border before it. */
  <T> T before(Place place, Class<T> port, T real) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return call(real, method, arguments);
          }
          if (isInherited(real, method)) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          return cross(
              place,
              port.getSimpleName() + "." + method.getName(),
              () -> call(real, method, arguments));
        };
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }

  /** A default method's own calls cross the border one by one. */
  private static boolean isInherited(Object real, Method method) throws NoSuchMethodException {
    return method.isDefault()
        && real.getClass().getMethod(method.getName(), method.getParameterTypes()).isDefault();
  }

  /** One call. */
  <T> T cross(Place place, String where, Callable<T> effect) throws Exception {
    Invocation invocation = world.invocation();
    if (invocation == null) {
      return effect.call();
    }
    invocation.mustLive();
    world.passBorder(place, where);
    invocation.mustLive();
    FaultKind fault = world.blows().next(place, where);
    if (fault != null) {
      invocation.struck(fault);
      world.chronicle().add(new Fact.Fault(world.time().instant(), fault, where));
      switch (fault) {
        case DIED_BEFORE -> invocation.die(where);
        case THROTTLED, FAILED_BEFORE -> throw new InjectedFault(where);
        default -> {}
      }
    }
    T answer = effect.call();
    if (fault == FaultKind.DIED_AFTER) {
      invocation.die(where);
    }
    if (fault == FaultKind.ANSWER_LOST) {
      throw new InjectedFault(where);
    }
    return answer;
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception exception) {
        throw exception;
      }
      if (thrown.getCause() instanceof Error error) {
        throw error;
      }
      throw thrown;
    }
  }
}
