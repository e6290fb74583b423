package dev.houston.simulation.fault;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.F_SAME1;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IXOR;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.NOP;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the body of a method that does something wrong while a fault is in force. */
final class FaultyDeed {
  private static final String FORCE = Type.getInternalName(FaultInForce.class);
  private static final String FAILURE = Type.getInternalName(RuntimeException.class);
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type STRING = Type.getType(String.class);
  private static final Type OPTIONAL = Type.getType(Optional.class);
  private static final Type LIST = Type.getType(List.class);
  private static final Type DURATION = Type.getType(Duration.class);
  private static final long WEEK_IN_DAYS = 7;

  private final Deed deed;
  private final MethodVisitor code;

  private FaultyDeed(Deed deed, MethodVisitor code) {
    this.deed = deed;
    this.code = code;
  }

  /** Does it, or what one of these faults makes of it. */
  static void write(Deed deed, List<ProgramFault> faults, MethodVisitor code) {
    code.visitCode();
    var faulty = new FaultyDeed(deed, code);
    faults.forEach(faulty::whileInForce);
    deed.perform(code);
    deed.giveBack(code);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void whileInForce(ProgramFault fault) {
    var otherwise = new Label();
    code.visitFieldInsn(GETSTATIC, FORCE, "number", Type.INT_TYPE.getDescriptor());
    code.visitLdcInsn(fault.number());
    code.visitJumpInsn(IF_ICMPNE, otherwise);
    write(fault.mistake());
    deed.giveBack(code);
    go(otherwise);
  }

  private void go(Label here) {
    code.visitLabel(here);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(NOP);
  }

  private void write(Mistake mistake) {
    switch (mistake.instead()) {
      case NOTHING -> nothing();
      case TRUE -> code.visitInsn(ICONST_1);
      case TRUE_AFTERWARDS -> {
        deed.perform(code);
        code.visitInsn(POP);
        code.visitInsn(ICONST_1);
      }
      case OPPOSITE -> {
        deed.perform(code);
        code.visitInsn(ICONST_1);
        code.visitInsn(IXOR);
      }
      case TWICE -> {
        deed.perform(code);
        deed.forget(code);
        deed.perform(code);
      }
      case SWALLOWED -> swallowed();
      case FAILS -> {
        call(FORCE, "fail", Type.VOID_TYPE);
        nothing();
      }
      case REMEMBERED -> remembered();
      case REVERSED -> {
        deed.perform(code);
        call(FORCE, "reversed", LIST, LIST);
      }
      case ANOTHER_NAME -> {
        deed.perform(code);
        call(FORCE, "another", STRING, STRING);
      }
      case MISTAKEN -> {
        deed.perform(code);
        code.visitLdcInsn(mistake.right());
        code.visitLdcInsn(mistake.wrong());
        call(FORCE, "mistaken", OBJECT, OBJECT, STRING, STRING);
        code.visitTypeInsn(CHECKCAST, deed.result().getInternalName());
      }
      case ITSELF -> deed.load(0, code);
      case FIRST_ARGUMENT -> deed.load(deed.hasItself() ? 1 : 0, code);
      case LAST_ARGUMENT -> deed.load(deed.arguments().size() - 1, code);
      case NO_TIME -> time("ofSeconds", 0);
      case A_SECOND -> time("ofSeconds", 1);
      case A_WEEK -> time("ofDays", WEEK_IN_DAYS);
    }
  }

  private void swallowed() {
    var begin = new Label();
    var end = new Label();
    var handler = new Label();
    code.visitTryCatchBlock(begin, end, handler, FAILURE);
    code.visitLabel(begin);
    deed.perform(code);
    code.visitLabel(end);
    deed.giveBack(code);
    code.visitLabel(handler);
    code.visitFrame(F_SAME1, 0, null, 1, new Object[] {FAILURE});
    code.visitInsn(POP);
    nothing();
  }

  private void remembered() {
    var known = new Label();
    String type = OBJECT.getDescriptor();
    code.visitFieldInsn(GETSTATIC, FORCE, "remembered", type);
    code.visitJumpInsn(IFNONNULL, known);
    deed.perform(code);
    code.visitFieldInsn(PUTSTATIC, FORCE, "remembered", type);
    go(known);
    code.visitFieldInsn(GETSTATIC, FORCE, "remembered", type);
    code.visitTypeInsn(CHECKCAST, deed.result().getInternalName());
  }

  private void nothing() {
    Type result = deed.result();
    switch (result.getSort()) {
      case Type.VOID -> {}
      case Type.BOOLEAN, Type.INT -> code.visitInsn(ICONST_0);
      case Type.LONG -> code.visitInsn(LCONST_0);
      default -> {
        if (result.equals(OPTIONAL)) {
          call(result.getInternalName(), "empty", result);
        } else if (result.equals(LIST)) {
          code.visitMethodInsn(
              INVOKESTATIC, result.getInternalName(), "of", Type.getMethodDescriptor(result), true);
        } else {
          code.visitInsn(ACONST_NULL);
        }
      }
    }
  }

  private void time(String unit, long number) {
    code.visitLdcInsn(number);
    call(DURATION.getInternalName(), unit, DURATION, Type.LONG_TYPE);
  }

  private void call(String owner, String name, Type result, Type... arguments) {
    code.visitMethodInsn(
        INVOKESTATIC, owner, name, Type.getMethodDescriptor(result, arguments), false);
  }
}
