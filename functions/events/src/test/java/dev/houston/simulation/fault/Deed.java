package dev.houston.simulation.fault;

import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** One thing that a program does: a call, or a constant that it reads. */
record Deed(int opcode, String owner, String name, String descriptor, boolean ofInterface) {

  private boolean isRead() {
    return opcode == GETSTATIC;
  }

  boolean hasItself() {
    return !isRead() && opcode != INVOKESTATIC;
  }

  /** With the object itself, if there is one, as the first. */
  List<Type> arguments() {
    List<Type> all = new ArrayList<>();
    if (hasItself()) {
      all.add(Type.getObjectType(owner));
    }
    if (!isRead()) {
      all.addAll(List.of(Type.getArgumentTypes(descriptor)));
    }
    return all;
  }

  Type result() {
    return isRead() ? Type.getType(descriptor) : Type.getReturnType(descriptor);
  }

  /** The descriptor of a method that does it, with the object itself as an argument. */
  String asMethod() {
    return Type.getMethodDescriptor(result(), arguments().toArray(Type[]::new));
  }

  /** Does it with what lies on the stack. */
  void emit(MethodVisitor code) {
    if (isRead()) {
      code.visitFieldInsn(opcode, owner, name, descriptor);
    } else {
      code.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    }
  }

  /** Does it with the arguments of the method in which this is. */
  void perform(MethodVisitor code) {
    for (int number = 0; number < arguments().size(); number++) {
      load(number, code);
    }
    emit(code);
  }

  void load(int number, MethodVisitor code) {
    List<Type> all = arguments();
    int slot = all.subList(0, number).stream().mapToInt(Type::getSize).sum();
    code.visitVarInsn(all.get(number).getOpcode(ILOAD), slot);
  }

  /** Takes the result off the stack. */
  void forget(MethodVisitor code) {
    if (result().getSize() > 0) {
      code.visitInsn(result().getSize() == 1 ? POP : POP2);
    }
  }

  void giveBack(MethodVisitor code) {
    code.visitInsn(result().getOpcode(IRETURN));
  }
}
