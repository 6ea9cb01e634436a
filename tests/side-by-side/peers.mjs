// Fills the workloads with the engines for Node: prints engine, workload, CPU µs per document, bytes and a digest of the text.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, modules] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${modules}/`));
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
const { TemplateHandler } = require('easy-template-x');
const { createReport } = require('docx-templates');

const engines = {
    'docxtemplater': async (template, data) => {
        const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
        document.render(data);
        return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    },
    'easy-template-x': async (template, data) => handler.process(template, data),
    'docx-templates': async (template, data) => createReport({ template, data, cmdDelimiter: '+++', noSandbox: true, maximumWalkingDepth: 100_000_000 }),
};
const handler = new TemplateHandler();
// Both use the same tags.
const tags = { 'easy-template-x': 'docxtemplater' };

for (const workload of ['card', 'notice', 'report', 'ledger']) {
    const data = JSON.parse(readFileSync(`${folder}/${workload}.json`, 'utf8'));
    for (const [engine, fill] of Object.entries(engines)) {
        const template = readFileSync(`${folder}/${workload}.${tags[engine] ?? engine}.docx`);
        const [rounds, count] = workload === 'ledger' ? [1, 2] : [3, 300];
        let output, least = Infinity;
        // Two seconds to get warm, then the best of three: the computer is shared.
        for (const end = performance.now() + 2000; performance.now() < end;) output = await fill(template, data);
        for (let round = 0; round < rounds; round++) {
            const begin = process.cpuUsage();
            for (let i = 0; i < count; i++) output = await fill(template, data);
            const used = process.cpuUsage(begin);
            least = Math.min(least, (used.user + used.system) / count);
        }
        writeFileSync(`${folder}/${workload}.${engine}.out.docx`, output);
        console.log(JSON.stringify({ engine, workload, cpu: least }));
    }
}
