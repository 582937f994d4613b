// Compiles a program with all that it imports, and tells what the compiler has against it.
const ts = require(compiler + '/typescript.js');
const program = ts.createProgram([entry], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    outDir: out,
});
const emitted = program.emit();
globalThis.outcome = ts.formatDiagnostics(ts.getPreEmitDiagnostics(program).concat(emitted.diagnostics), {
    getCanonicalFileName: name => name,
    getCurrentDirectory: () => '',
    getNewLine: () => '\n',
});
