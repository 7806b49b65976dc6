#!/usr/bin/env node
// Written for any Node: an old one gets a sentence, not a syntax error.
var version = process.versions.node.split('.');
if (Number(version[0]) < 20 || (Number(version[0]) === 20 && Number(version[1]) < 19)) {
  process.stderr.write(
    'thidua cần Node.js 20.19 trở lên; máy này đang dùng ' +
      process.versions.node +
      '. Hãy cài bản mới từ nodejs.org rồi chạy lại.\n',
  );
  process.exitCode = 2;
} else {
  require('../dist/main.cjs').main(process.argv.slice(2));
}
