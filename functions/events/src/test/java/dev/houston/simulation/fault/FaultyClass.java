package dev.houston.simulation.fault;

import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * A class of the program with faults in it, each of which is done only while it is {@linkplain
 * FaultInForce in force}: so the classes are loaded once for all of them.
 *
 * <p>A method with a fault gets another name, and one with the fault has its own. What is called or
 * read within a method goes through a method in which the fault is. Nothing else changes.
 */
final class FaultyClass extends ClassVisitor {
  private static final String SOUND = "sound$";
  private static final String FAULTY = "faulty$";

  private final List<ProgramFault> faults;
  private final Set<Integer> placed = new TreeSet<>();
  private final List<Faulty> added = new ArrayList<>();
  private String self = "";
  private boolean isInterface;

  /** A method that this class has besides its own. */
  private record Faulty(
      int access, String name, String descriptor, Deed deed, List<ProgramFault> faults) {}

  private FaultyClass(ClassWriter writer, List<ProgramFault> faults) {
    super(ASM9, writer);
    this.faults = faults;
  }

  /**
   * The class with these faults.
   *
   * @throws IllegalStateException if the program has no such place any more
   */
  static byte[] with(List<ProgramFault> faults, byte[] sound) {
    var reader = new ClassReader(sound);
    var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    var faulty = new FaultyClass(writer, faults);
    reader.accept(faulty, 0);
    for (ProgramFault fault : faults) {
      if (!faulty.placed.contains(fault.number())) {
        throw new IllegalStateException("the program has no place any more: " + fault.spot());
      }
    }
    return writer.toByteArray();
  }

  private List<ProgramFault> placed(Predicate<Spot> here) {
    List<ProgramFault> found = faults.stream().filter(fault -> here.test(fault.spot())).toList();
    found.forEach(fault -> placed.add(fault.number()));
    return found;
  }

  @Override
  public void visit(
      int version, int access, String name, String generics, String above, String[] interfaces) {
    self = name;
    isInterface = (access & ACC_INTERFACE) != 0;
    super.visit(version, access, name, generics, above, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String generics, String[] thrown) {
    List<ProgramFault> here = placed(spot -> spot.isMethod(name));
    if (here.isEmpty()) {
      return new Body(super.visitMethod(access, name, descriptor, generics, thrown), name);
    }
    int isStatic = access & ACC_STATIC;
    int call = isInterface ? INVOKEINTERFACE : INVOKEVIRTUAL;
    var deed =
        new Deed(isStatic == 0 ? call : INVOKESTATIC, self, SOUND + name, descriptor, isInterface);
    added.add(new Faulty(access, name, descriptor, deed, here));
    int hidden = ACC_PRIVATE | ACC_SYNTHETIC | isStatic;
    return new Body(super.visitMethod(hidden, deed.name(), descriptor, generics, thrown), name);
  }

  /** A method's instructions, some of which may be spots. */
  private final class Body extends MethodVisitor {
    private final String method;

    Body(MethodVisitor code, String method) {
      super(ASM9, code);
      this.method = method;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String called, String descriptor, boolean ofInterface) {
      if (opcode == INVOKESPECIAL) {
        super.visitMethodInsn(opcode, owner, called, descriptor, ofInterface);
      } else {
        visit(new Deed(opcode, owner, called, descriptor, ofInterface));
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String read, String descriptor) {
      if (opcode == GETSTATIC) {
        visit(new Deed(opcode, owner, read, descriptor, false));
      } else {
        super.visitFieldInsn(opcode, owner, read, descriptor);
      }
    }

    private void visit(Deed deed) {
      List<ProgramFault> here = placed(spot -> spot.isUse(method, deed.owner(), deed.name()));
      if (here.isEmpty()) {
        deed.emit(mv);
        return;
      }
      int hidden = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
      var faulty = new Faulty(hidden, FAULTY + added.size(), deed.asMethod(), deed, here);
      added.add(faulty);
      mv.visitMethodInsn(INVOKESTATIC, self, faulty.name(), faulty.descriptor(), isInterface);
    }
  }

  @Override
  public void visitEnd() {
    for (Faulty method : added) {
      FaultyDeed.write(
          method.deed(),
          method.faults(),
          cv.visitMethod(method.access(), method.name(), method.descriptor(), null, null));
    }
    super.visitEnd();
  }
}
