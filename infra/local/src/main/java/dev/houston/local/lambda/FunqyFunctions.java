package dev.houston.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.arc.ManagedContext;
import io.quarkus.funqy.runtime.FunctionInvoker;
import io.quarkus.funqy.runtime.FunctionRecorder;
import io.quarkus.funqy.runtime.FunctionRegistry;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The methods annotated with {@code @Funq}, as Funqy found them when the program was built. Each
 * call has an instance of its own, and a request scope.
 */
@Singleton
public class FunqyFunctions implements Functions {
  private final ObjectMapper json;

  public FunqyFunctions(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean has(String export) {
    return find(export) != null;
  }

  @Override
  public @Nullable Object call(String export, Object event) {
    FunctionInvoker function = find(export);
    if (function == null) {
      throw new IllegalArgumentException("There is no function " + export);
    }
    ManagedContext requestScope = Arc.container().requestContext();
    if (requestScope.isActive()) {
      return callInScope(export, function, event);
    }
    requestScope.activate();
    try {
      return callInScope(export, function, event);
    } finally {
      requestScope.terminate();
    }
  }

  private @Nullable Object callInScope(String export, FunctionInvoker function, Object event) {
    try (InstanceHandle<?> instance = Arc.container().instance(function.getTargetClass())) {
      return call(export, function, instance.get(), event);
    }
  }

  private @Nullable Object call(
      String export, FunctionInvoker function, Object instance, Object event) {
    Method method = function.getMethod();
    Type input = function.getInputType();
    try {
      return input == null ? method.invoke(instance) : method.invoke(instance, as(input, event));
    } catch (InvocationTargetException thrown) {
      throw new FunctionFailedException(export, thrown.getTargetException());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object as(Type input, Object event) {
    if (input instanceof Class<?> type && type.isInstance(event)) {
      return event;
    }
    return json.convertValue(event, json.constructType(input));
  }

  private static @Nullable FunctionInvoker find(String export) {
    // None is made when no function was found at all.
    FunctionRegistry registry = FunctionRecorder.registry;
    return registry == null ? null : registry.matchInvoker(export);
  }
}
