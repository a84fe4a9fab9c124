// Uses the page as a person does, in a real Chromium: dropped files, many and damaged ones, layouts, downloads. Also checks
// that nothing is sent. RAPPORTEUR is the command, SOURCE the checkout, PAGE the folder of the page's build. PICTURES may
// name a folder for pictures of the page.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser, chromium, later, until } from './devtools.mjs';

const { RAPPORTEUR: command, SOURCE: source, PAGE: build, PICTURES: pictures } = process.env;
const page = join(build, 'rapporteur.html');
for (const [what, there] of [['the page is not built; `./run page` builds it', existsSync(page)],
                             ['Chromium is not installed', chromium]]) {
    if (!there) {
        console.log(`skipped: ${what}`);
        process.exit(77);
    }
}
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-page-'));
const downloads = join(scratch, 'downloads');
mkdirSync(downloads);
const fixture = (name) => join(source, 'fixtures', name);
const run = (...words) => spawnSync(command, words, { cwd: scratch, maxBuffer: 1 << 28, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } });
const take = (name) => {
    copyFileSync(fixture(name), join(scratch, basename(name)));
    return join(scratch, basename(name));
};

const browser = await Browser.start();
await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, eventsEnabled: true });

/** A tab with the page, ready for files. */
async function openPage({ url = pathToFileURL(page).href, language = 'en-GB', width = 1100, before = async () => {} } = {}) {
    const tab = await browser.open(url, async (opened) => {
        const { userAgent } = await browser.send('Browser.getVersion');
        await opened.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: language });
        await opened.send('Emulation.setScrollbarsHidden', { hidden: true });
        await opened.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
        await before(opened);
    });
    await until('the core to be ready', () => tab.run('document.documentElement.dataset.ready === "yes"'));
    return tab;
}

const text = (tab, selector) => tab.run(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? null`);
const click = (tab, selector) => tab.run(`document.querySelector(${JSON.stringify(selector)}).click()`);
const shown = (tab, name) => until(`the report of ${name}`, () => tab.run(
    `document.querySelector('#shown-name').innerText === ${JSON.stringify(name)} && document.querySelector('#report').childElementCount > 0`));
const rows = (tab) => tab.run('[...document.querySelectorAll("#rows tr")].map((row) => [...row.cells].map((cell) => cell.innerText))');
const choose = (tab, selector, value) => tab.run(
    `(() => { const box = document.querySelector('${selector}'); box.value = '${value}'; box.dispatchEvent(new Event('change')); })()`);

async function downloaded(tab, selector, name) {
    const path = join(downloads, name);
    rmSync(path, { force: true });
    await click(tab, selector);
    await until(`the download ${name}`, () => existsSync(path));
    return readFileSync(path);
}

async function picture(tab, name) {
    if (pictures)
        writeFileSync(join(pictures, `${name}.png`), await tab.picture());
}

const tests = {
    async 'a report is shown within 150 ms of its drop'() {
        const tab = await openPage();
        const times = [];
        for (let round = 0; round < 4; ++round) {
            await tab.run('performance.clearMarks()');
            await tab.drop(fixture('reports/2014.docx'));
            await shown(tab, '2014.docx');
            times.push(await tab.run(`performance.getEntriesByName('shown')[0].startTime - performance.getEntriesByName('taken')[0].startTime`));
            if (round === 0) {
                const { errors, warnings, infos } = JSON.parse(run('check', '--format', 'json', fixture('reports/2014.docx')).stdout).summary;
                assert.deepEqual([errors, warnings > 1, infos > 1], [0, true, true]);
                assert.equal(await text(tab, '#status'), `1 file checked: 0 errors, ${warnings} warnings, ${infos} infos.`);
                assert.match(await text(tab, '#report article h2'), /^2014\.docx$/);
                assert.ok(await tab.run('document.querySelectorAll("#report mark").length') > 5);
                await picture(tab, 'wide-en');
            }
            await click(tab, '#clear');
        }
        console.log(`    ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
        assert.ok(Math.min(...times) <= 150, `it took ${times} ms`);
        await tab.close();
    },
    async 'many files, a folder and a damaged one: each has its line'() {
        const tab = await openPage();
        const folder = join(scratch, 'many');
        mkdirSync(join(folder, 'old'), { recursive: true });
        for (const name of readdirSync(fixture('reports')).filter((each) => each.endsWith('.docx')))
            copyFileSync(fixture(`reports/${name}`), join(folder, name));
        copyFileSync(fixture('drafts/number-gap.docx'), join(folder, 'old/number-gap.docx'));
        writeFileSync(join(folder, '~$2014.docx'), 'left by Word');
        writeFileSync(join(folder, 'notes.pdf'), 'not a report');
        const damaged = join(scratch, 'damaged.docx');
        writeFileSync(damaged, readFileSync(fixture('reports/2014.docx')).subarray(0, 5000));
        await tab.drop(folder, damaged);
        await until('all to be checked', async () => /7 files|6 files/.test(await text(tab, '#status')) && !/…/.test(await text(tab, '#status')));
        const found = Object.fromEntries((await rows(tab)).map(([name, ...cells]) => [name, cells]));
        const line = run('check', 'damaged.docx').stderr.toString().split('\n')[0].slice('damaged.docx: '.length);
        assert.deepEqual(found['damaged.docx'], [line]);
        assert.deepEqual(found['many/old/number-gap.docx'], ['1', '0', '0']);
        assert.equal(Object.keys(found).length, readdirSync(fixture('reports')).filter((each) => each.endsWith('.docx')).length + 2);
        assert.match(await text(tab, '#status'), /^6 files checked, 1 could not be read: 1 error, \d+ warnings, \d+ infos\.$/);
        await click(tab, '#rows tr:has(td.failure) button');
        await until('the line of the damaged file', async () => await text(tab, '#report .failure') === line);
        assert.equal(await tab.run('document.querySelector("#one-downloads").hidden'), true);
        await picture(tab, 'many');
        // One zip file has the same files as the command writes.
        const zip = await downloaded(tab, '[data-all=report]', 'rapporteur-report.zip');
        writeFileSync(join(scratch, 'all.zip'), zip);
        const python = spawnSync('python3', ['-c', 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2]); print(len(z.namelist()))',
            join(scratch, 'all.zip'), join(scratch, 'unzipped')]);
        if (python.status !== null) { // if there is a Python
            assert.equal(python.stdout.toString(), '6\n', python.stderr.toString());
            assert.deepEqual(readFileSync(join(scratch, 'unzipped/many/old/number-gap.xml')),
                run('convert', 'many/old/number-gap.docx').stdout);
        }
        await tab.close();
    },
    async 'what is downloaded is what the command writes, and the command reads it again'() {
        const tab = await openPage();
        const path = take('reports/2017.docx');
        await tab.choose('#files-input', path);
        await shown(tab, '2017.docx');
        const same = (found, words) => assert.ok(found.equals(run(...words).stdout), words.join(' '));
        same(await downloaded(tab, '[data-one=report]', '2017.xml'), ['convert', '2017.docx']);
        same(await downloaded(tab, '[data-one=docx]', '2017.corrected.docx'), ['convert', '--to', 'docx', '2017.docx']);
        same(await downloaded(tab, '[data-one=review]', '2017.review.docx'), ['review', '-o', '-', '2017.docx']);
        same(await downloaded(tab, '[data-one=html]', '2017.html'), ['check', '--format', 'html', '2017.docx']);
        assert.equal(await text(tab, '#status'), '2017.html has been written to your downloads.');
        const verified = run('verify', join(downloads, '2017.xml'));
        assert.equal(verified.status, 0, verified.stdout.toString());
        for (const name of ['2017.corrected.docx', '2017.review.docx'])
            assert.ok(run('check', '--fail-on', 'never', join(downloads, name)).status === 0, name);
        await tab.close();
    },
    async 'a layout is chosen, or dropped; what is wrong with it is said'() {
        const tab = await openPage();
        await tab.drop(fixture('reports/2014.docx'));
        await shown(tab, '2014.docx');
        const facts = () => text(tab, '#report .facts');
        assert.match(await facts(), /liaison-officer-network\.en/);
        await choose(tab, '#layout', 'decision.en');
        await until('the report by the other layout', async () => /decision\.en/.test(await facts()));
        const layout = run('layouts', '--print', 'liaison-officer-network.en').stdout.toString()
            .replace('name="liaison-officer-network.en"', 'name="ours"');
        writeFileSync(join(scratch, 'ours.xml'), layout);
        await tab.drop(join(scratch, 'ours.xml'));
        await until('the report by our layout', async () => /ours/.test(await facts()));
        assert.equal(await tab.run('document.querySelector("#layout").selectedOptions[0].text'), 'ours.xml (ours)');
        writeFileSync(join(scratch, 'wrong.xml'), layout.replace('<opening', '<opning').replace('</opening', '</opning'));
        await tab.choose('#layout-input', join(scratch, 'wrong.xml'));
        await until('the complaint', async () => await text(tab, '#trouble') !== '');
        assert.equal((await text(tab, '#trouble')).replace(/\n+/g, '\n').trim(),
            `The layout cannot be used:\n${run('layouts', 'wrong.xml').stderr.toString().trim()}`);
        assert.match(await facts(), /ours/);
        await tab.close();
    },
    async 'two of the files are compared'() {
        const tab = await openPage();
        const paths = [take('reports/2016.docx'), take('drafts/number-gap.docx')];
        await tab.drop(paths[0]);
        await shown(tab, '2016.docx');
        assert.equal(await tab.run('document.querySelector("#compare").hidden'), true);
        await tab.drop(paths[1]);
        await until('two files', async () => /^2 files/.test(await text(tab, '#status')));
        assert.equal(await tab.run('document.querySelector("#compare").hidden'), false);
        await click(tab, '#compare button');
        await until('the comparison', () => tab.run('document.querySelector("#report iframe")?.contentDocument?.querySelector("tr")?.offsetHeight > 0'));
        const expected = run('compare', '--format', 'html', '2016.docx', 'number-gap.docx').stdout;
        assert.equal(await tab.run('document.querySelector("#report iframe").srcdoc'), expected.toString());
        const { differences } = JSON.parse(run('compare', '--format', 'json', '2016.docx', 'number-gap.docx').stdout);
        assert.equal(await text(tab, '#status'), `${differences.length} differences found.`);
        // The report has its own style and its full height, and its links lead within it.
        const inner = (expression) => tab.run(`(() => { const frame = document.querySelector('#report iframe'); const inner = frame.contentDocument; return ${expression}; })()`);
        assert.equal(await inner(`getComputedStyle(inner.querySelector('table')).tableLayout`), 'fixed');
        await until('the frame to fit', () => inner('Math.abs(frame.offsetHeight - inner.documentElement.scrollHeight) < 3'));
        await picture(tab, 'comparison');
        await inner(`[...inner.querySelectorAll('nav a')].pop().click()`);
        assert.equal(await inner(`inner.querySelector(':target') === inner.querySelector([...inner.querySelectorAll('nav a')].pop().getAttribute('href'))`), true);
        assert.ok(await tab.run('scrollY') > 0);
        assert.ok((await downloaded(tab, '[data-one=html]', '2016.docx ↔ number-gap.docx.html')).equals(expected));
        await click(tab, '#rows button');
        await shown(tab, '2016.docx');
        await tab.close();
    },
    async 'in Spanish where the browser speaks it, and the language can be changed'() {
        const tab = await openPage({ language: 'es-MX,en' });
        assert.equal(await tab.run('document.documentElement.lang + document.title'), 'esrapporteur: revisar informes');
        await tab.drop(fixture('drafts/number-gap.docx'));
        await shown(tab, 'number-gap.docx');
        assert.equal(await text(tab, '#status'), '1 archivo revisado: 1 error, 0 advertencias, 0 notas.');
        assert.match(await text(tab, '#report .finding'), /resolución 3:\s+el número 4\. sigue a 2\.; se esperaba 3\.\s+se saltan números/);
        await picture(tab, 'wide-es');
        await choose(tab, '#language', 'en');
        await until('the report in English', async () => /numbers are skipped/.test(await text(tab, '#report .finding')));
        assert.equal(await text(tab, '#choose-files'), 'Choose files…');
        await tab.close();
    },
    async 'by the keyboard, and for who hears it'() {
        const tab = await openPage();
        await tab.drop(fixture('drafts/number-gap.docx'), fixture('drafts/places-differ.docx'));
        await shown(tab, 'number-gap.docx');
        const reached = [];
        await tab.run('document.activeElement.blur()');
        for (let step = 0; step < 30 && !reached.includes('places-differ.docx'); ++step) {
            await tab.press('Tab');
            reached.push(await tab.run('document.activeElement.innerText?.trim() || document.activeElement.id'));
        }
        for (const name of ['Go to the report', 'Choose files…', 'Choose a folder…', 'Choose a layout…', 'number-gap.docx', 'places-differ.docx'])
            assert.ok(reached.includes(name), `Tab does not reach ${name}: ${reached}`);
        await tab.press('Enter');
        await shown(tab, 'places-differ.docx');
        await until('the focus on the report', () => tab.run('document.activeElement.id === "shown-name"'));
        assert.equal(await tab.run('document.querySelector("[aria-current]").innerText'), 'places-differ.docx');
        const { nodes } = await tab.send('Accessibility.getFullAXTree');
        const controls = nodes.filter(({ ignored, role }) => !ignored && ['button', 'combobox', 'checkbox', 'link', 'progressbar'].includes(role?.value));
        assert.ok(controls.length > 10);
        assert.deepEqual(controls.filter(({ name }) => !name?.value).map(({ role }) => role.value), []);
        for (const role of ['banner', 'main', 'contentinfo', 'status'])
            assert.equal(nodes.filter((node) => !node.ignored && node.role?.value === role).length, 1, role);
        await tab.close();
    },
    async 'on a phone, in the dark and on paper'() {
        const tab = await openPage({ width: 360 });
        await tab.drop(fixture('reports/2014.docx'), fixture('reports/2017.docx'));
        await shown(tab, '2014.docx');
        const overflow = () => tab.run('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        assert.equal(await overflow(), 0);
        await picture(tab, 'phone-en');
        await choose(tab, '#language', 'es');
        await until('Spanish', async () => /^2 archivos/.test(await text(tab, '#status')));
        assert.equal(await overflow(), 0);
        await picture(tab, 'phone-es');
        const ground = () => tab.run('getComputedStyle(document.body).backgroundColor');
        const light = await ground();
        await tab.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
        assert.notEqual(await ground(), light);
        await picture(tab, 'phone-es-dark');
        await tab.send('Emulation.setDeviceMetricsOverride', { width: 1100, height: 900, deviceScaleFactor: 1, mobile: false });
        await picture(tab, 'wide-es-dark');
        await tab.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
        const seen = await tab.run(`['header', '#drop', '#list', '.actions', '#report'].filter((each) => document.querySelector(each).offsetHeight > 0)`);
        assert.deepEqual(seen, ['#report']);
        await tab.close();
    },
    async 'a check that breaks off is said of its file, and the next is read'() {
        // Lets the worker fail at one file, as if it ran out of memory.
        const tab = await openPage({ before: (opened) => opened.send('Page.addScriptToEvaluateOnNewDocument', { source: `
            const Plain = Worker;
            window.Worker = class extends Plain {
                postMessage(question) {
                    if (question.file?.name === 'heavy.docx')
                        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'unreachable' })));
                    else
                        super.postMessage(question);
                }
            };` }) });
        copyFileSync(fixture('reports/2014.docx'), join(scratch, 'heavy.docx'));
        await choose(tab, '#language', 'es');
        await tab.drop(join(scratch, 'heavy.docx'), fixture('drafts/number-gap.docx'));
        await until('both to be done', async () => /^1 archivo revisado, 1 no se pudo leer: 1 error/.test(await text(tab, '#status')));
        assert.deepEqual(await rows(tab), [
            ['heavy.docx', 'la revisión se interrumpió; quizá el archivo necesite más memoria de la que tiene una página. Puede que el programa `rapporteur` sí lo lea.'],
            ['number-gap.docx', '1', '0', '0']]);
        await tab.close();
    },
    async 'how far it is with many files is told, and can be stopped'() {
        const tab = await openPage();
        const folder = join(scratch, 'archive');
        mkdirSync(folder);
        for (let number = 100; number < 400; ++number)
            copyFileSync(fixture('reports/2017.docx'), join(folder, `${number}.docx`));
        await tab.drop(folder);
        await shown(tab, 'archive/100.docx');
        assert.equal(await tab.run('document.querySelector("#bar").max'), 300);
        await until('some to be checked', () => tab.run('document.querySelector("#bar").value > 5'));
        assert.match(await text(tab, '#status'), /^\d+ of 300 files checked…$/);
        await click(tab, '#stop');
        const found = await rows(tab);
        const left = found.filter(([, what]) => what === 'not checked; choose it to check it');
        assert.ok(left.length > 0 && left.length < 295, `${left.length} are left`);
        assert.match(await text(tab, '#status'), new RegExp(`^${300 - left.length} files checked: `));
        assert.equal(await tab.run('document.querySelector("#progress").hidden'), true);
        const last = found.length;
        await click(tab, `#rows tr:nth-child(${last}) button`);
        await shown(tab, 'archive/399.docx');
        assert.deepEqual((await rows(tab))[last - 1], ['archive/399.docx', ...found[0].slice(1)]);
        await tab.close();
    },
    async 'nothing leaves the page'() {
        const asked = [];
        const server = createServer((request, response) => {
            asked.push(request.url);
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(readFileSync(page));
        });
        await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
        const home = `http://127.0.0.1:${server.address().port}`;
        const requests = [];
        browser.listeners.push(({ method, params }) => {
            if (method === 'Network.requestWillBeSent' && !/^(blob|data):/.test(params.request.url))
                requests.push(params.request.url);
        });
        const tab = await openPage({ url: `${home}/rapporteur.html`, before: (opened) => opened.send('Network.enable') });
        await tab.drop(fixture('reports/2014.docx'), fixture('drafts/number-gap.docx'));
        await shown(tab, '2014.docx');
        await choose(tab, '#language', 'es');
        await choose(tab, '#layout', 'decision.en');
        await downloaded(tab, '[data-one=review]', '2014.review.docx');
        await later(200);
        assert.deepEqual(requests, [`${home}/rapporteur.html`]);
        assert.deepEqual(asked, ['/rapporteur.html']);
        // The policy stops everything that a script in the page might try.
        asked.length = 0;
        await tab.run(`(async () => {
            const to = '${home}/leak';
            await fetch(to).catch(() => {});
            await new Promise((done) => { const ask = new XMLHttpRequest(); ask.onloadend = done; ask.onerror = done; try { ask.open('GET', to); ask.send(); } catch { done(); } });
            navigator.sendBeacon(to, 'x');
            for (const [kind, where] of [['img', 'src'], ['iframe', 'src'], ['script', 'src'], ['video', 'src'], ['embed', 'src'], ['object', 'data']])
                document.body.append(Object.assign(document.createElement(kind), { [where]: to }));
            for (const rel of ['stylesheet', 'prefetch', 'preload', 'icon'])
                document.head.append(Object.assign(document.createElement('link'), { rel, href: to, as: 'script' }));
            try { new WebSocket(to.replace('http', 'ws')); } catch {}
            try { new EventSource(to); } catch {}
            const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
            document.body.append(form);
            form.submit();
            const inner = new Worker(URL.createObjectURL(new Blob(['fetch("' + to + '").catch(() => {}).then(() => postMessage(0))'])));
            await new Promise((done) => { inner.onmessage = done; inner.onerror = done; });
        })()`);
        await later(400);
        assert.deepEqual(asked, []);
        server.close();
        server.closeAllConnections();
        await tab.close();
    },
};

let failures = 0;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        console.log(`passed: ${name}`);
    } catch (error) {
        ++failures;
        console.log(`FAILED: ${name}\n${error.stack}`);
    }
}
await browser.stop();
rmSync(scratch, { recursive: true });
process.exit(failures === 0 ? 0 : 1);
