import ts from 'typescript';

/** One import as written, and whether only types come in by it. */
export interface Import {
  readonly from: string;
  readonly isType: boolean;
  readonly line: number;
}

/** Every import of a .ts or .vue file: statements, re-exports, import() and import types. */
export function importsOf(file: string, text: string): Import[] {
  const script = file.endsWith('.vue') ? scriptsOf(text) : text;
  const source = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: Import[] = [];
  const add = (from: ts.Node | undefined, isType: boolean) => {
    if (!from || !ts.isStringLiteralLike(from)) return;
    found.push({ from: from.text, isType, line: source.getLineAndCharacterOfPosition(from.pos).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    !!names &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every(one => one.isTypeOnly)
  );
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  const names = node.exportClause;
  return (
    node.isTypeOnly || (!!names && ts.isNamedExports(names) && names.elements.every(one => one.isTypeOnly))
  );
}

/** The script blocks of a single-file component; everything else becomes blank, so that lines keep their numbers. */
function scriptsOf(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  let result = '';
  let end = 0;
  for (const match of text.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + match[1]!.length;
    result += blank(text.slice(end, start)) + match[2]!;
    end = start + match[2]!.length;
  }
  return result + blank(text.slice(end));
}
