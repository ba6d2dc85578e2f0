// Loaded before a program that is measured: when it ends, what it used goes to the file named here, as JSON.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { bytes: maxRSS * 1024, processorMilliseconds: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.PORTOLAN_BENCH_USAGE, JSON.stringify(usage));
});
