package stet.journey;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.node.modules.NodeModuleModule;
import java.io.File;
import java.util.Map;

/** Node.js within this process, so that nobody has to install one. */
final class NodeJs {
    private NodeJs() {}

    /**
     * Runs a program to its end, and answers what it left as {@code outcome}.
     *
     * @param given what the program finds as global names
     */
    static String run(File program, Map<String, String> given) throws JavetException {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime();
                var global = node.getGlobalObject()) {
            node.getNodeModule(NodeModuleModule.class).setRequireRootDirectory(program.getParentFile());
            for (var one : given.entrySet()) {
                global.set(one.getKey(), one.getValue());
            }
            node.getExecutor("require(%s)".formatted(quoted(program))).executeVoid();
            node.await();
            return global.getString("outcome");
        }
    }

    private static String quoted(File file) {
        return '"' + file.getAbsolutePath().replace("\\", "\\\\") + '"';
    }
}
