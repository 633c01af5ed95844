package dev.buildout.cases;

import dev.buildout.model.Addresses;
import dev.buildout.model.Attribute;
import dev.buildout.model.Provenance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Makes records of the model by their canonical constructor. */
final class Records {
  private Records() {}

  /**
   * @param values of the declared attributes, in order
   * @param provenance for the one component that is not an attribute: the sources of a case
   * @throws IllegalArgumentException when the record refuses the values
   */
  static Object construct(Class<?> type, List<Object> values, Map<String, Provenance> provenance) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    Iterator<Object> next = values.iterator();
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean isAttribute = components[i].isAnnotationPresent(Attribute.class);
      arguments[i] = isAttribute ? next.next() : provenance;
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("cannot construct " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot construct " + type, e);
    }
  }

  /** Name of a record in words: "debt facility". */
  static String describe(Class<?> type) {
    return Addresses.snakeCase(type.getSimpleName()).replace('_', ' ').strip();
  }
}
