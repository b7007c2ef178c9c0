// Measures one topic and prints it as JSON; run.mjs gives each its own process.
const { title, measure } = await import(`./${process.argv[2]}.mjs`);
const rows = await measure();
process.stdout.write(JSON.stringify({ title, rows }), () => process.exit());
