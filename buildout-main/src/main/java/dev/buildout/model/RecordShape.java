package dev.buildout.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The components of a record type under their names in files; looked up once per type. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Class<?> type;
  private final List<String> names;
  private final List<Type> types;
  private final List<Optional<Attribute>> attributes;
  private final List<Method> accessors;
  private final Constructor<?> constructor;

  private RecordShape(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    names = Stream.of(components).map(c -> Addresses.snakeCase(c.getName())).toList();
    types = Stream.of(components).map(RecordComponent::getGenericType).toList();
    attributes =
        Stream.of(components)
            .map(c -> Optional.ofNullable(c.getAnnotation(Attribute.class)))
            .toList();
    accessors = Stream.of(components).map(RecordComponent::getAccessor).toList();
    try {
      constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no canonical constructor: " + type, e);
    }
  }

  static RecordShape of(Record record) {
    return SHAPES.get(record.getClass());
  }

  /** Names in snake case, in order. */
  List<String> names() {
    return names;
  }

  /** Position of a name; -1 when it is unknown. */
  int indexOf(String name) {
    return names.indexOf(name);
  }

  Type typeOf(int index) {
    return types.get(index);
  }

  /** What is declared of a component; empty where nothing is. */
  Optional<Attribute> attributeOf(int index) {
    return attributes.get(index);
  }

  Object read(Record record, int index) {
    try {
      return accessors.get(index).invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + names.get(index) + " of " + type, e);
    }
  }

  /** A copy in which one component is another. */
  Object with(Record record, int index, Object replacement) {
    Object[] arguments = new Object[names.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == index ? replacement : read(record, i);
    }
    return build(arguments);
  }

  /** A record of this type with these components. */
  Object build(Object[] components) {
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof IllegalArgumentException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot rebuild " + type, e);
    }
  }
}
