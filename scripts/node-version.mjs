// Imported first by every entry, and imports nothing itself: an old Node must get as far as this message,
// so no syntax here or in the entries that Node 12 could not read.
const wanted = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  const least = wanted.join('.');
  console.error(
    `需要 Node.js ${least} 或更高版本，当前为 ${process.versions.node}。请到 https://nodejs.org/ 安装。`,
  );
  console.error(
    `Node.js ${least} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`,
  );
  process.exit(1);
}
