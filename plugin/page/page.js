// The page: it takes files, lets the worker read them one after the other, and shows the results. It sends
// nothing anywhere. Words of a report are set in as text, or as the page that the core prints, in which every
// character is escaped.
'use strict';
(() => {
    const words = @WORDS@;
    const byId = (id) => document.getElementById(id);
    const wordFile = /\.(docx|docm|dotx|dotm)$/i;
    const files = []; // {file, path, state: waiting | checked | failed | unchecked, facts, line}
    let current = null;
    let language = 'en';
    let ownLayout = null; // {name, bytes}
    const vocabularies = new Map();

    // Words.

    /** A phrase with its slots filled: {count|one|several}, {name}. */
    function say(id, values = {}) {
        const text = words[language][id] ?? words.en[id] ?? id;
        return text.replace(/\{(\w+)\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}/g,
            (_, name, one, several) => (values[name] === 1 ? one : several))
            .replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
    }

    function sayAll() {
        document.documentElement.lang = language;
        document.title = say('page-title');
        for (const element of document.querySelectorAll('[data-word]'))
            element.textContent = say(element.dataset.word);
    }

    const tell = (text) => { byId('status').textContent = text; };

    function complain(lines) {
        byId('trouble').hidden = lines.length === 0;
        byId('trouble').replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    }

    // The worker answers one question at a time. Questions of the reader come before files that wait.

    const source = URL.createObjectURL(new Blob([byId('worker').textContent], { type: 'text/javascript' }));
    const mostMemory = 2 ** 29;
    const queue = [];
    let worker = null;
    let running = null;

    function ask(question, first = false) {
        return new Promise((answer) => {
            queue[first ? 'unshift' : 'push']({ question, answer });
            goOn();
        });
    }

    function answered(answer) {
        const { question, answer: give } = running;
        running = null;
        // After a crash the worker's memory may be in any state. And memory for a large report is returned
        // only if the worker ends.
        if ((answer.stopped && question.ask !== 'open') || answer.memory > mostMemory)
            startWorker();
        give(answer);
        goOn();
    }

    function goOn() {
        if (running || queue.length === 0 || !worker)
            return;
        running = queue.shift();
        worker.postMessage(running.question);
    }

    function settings() {
        return { ask: 'settings', language, layout: ownLayout ? '' : byId('layout').value, own: ownLayout,
                 vocabularies: [...vocabularies].map(([name, bytes]) => ({ name, bytes })) };
    }

    function startWorker() {
        worker?.terminate();
        worker = new Worker(source);
        worker.onmessage = ({ data }) => answered(data);
        worker.onerror = (event) => answered({ stopped: event.message || 'worker' });
        queue.unshift({ question: { ask: 'open', module: byId('module').textContent }, answer: opened },
            { question: settings(), answer: () => {} },
            { question: { ask: 'warmUp' }, answer: () => { document.documentElement.dataset.ready = 'yes'; } });
        goOn();
    }

    function opened({ layouts, stopped }) {
        if (stopped) {
            worker.terminate();
            worker = null;
            complain([say('page-old-browser')]);
            return;
        }
        const select = byId('layout');
        if (select.options.length > 1)
            return;
        for (const { name, title } of layouts)
            select.add(new Option(`${title} (${name})`, name));
    }

    // Files.

    /** The files in a dropped folder, by the older interface of browsers. */
    async function filesInEntry(entry, path) {
        if (entry.isFile)
            return [{ file: await new Promise((take, fail) => entry.file(take, fail)), path: path + entry.name }];
        const reader = entry.createReader();
        const all = [];
        for (;;) { // a reader gives only some entries at a time
            const some = await new Promise((take, fail) => reader.readEntries(take, fail));
            if (some.length === 0)
                return all;
            for (const inner of some)
                all.push(...await filesInEntry(inner, `${path}${entry.name}/`));
        }
    }

    /** The same by the newer interface. In these browsers a page opened from the disk may not use the older one. */
    async function filesInHandle(handle, path) {
        if (handle.kind === 'file')
            return [{ file: await handle.getFile(), path: path + handle.name }];
        const all = [];
        for await (const inner of handle.values())
            all.push(...await filesInHandle(inner, `${path}${handle.name}/`));
        return all;
    }

    /** The Word files among the files of folders, without the lock files of Word. */
    const reportsAmong = (found) =>
        found.filter(({ path }) => wordFile.test(path) && !/(^|\/)[~.]/.test(path))
            .sort((left, right) => (left.path < right.path ? -1 : 1));

    /** The dropped files, and the Word files in dropped folders. */
    async function droppedFiles(transfer) {
        const files = [];
        const folders = [];
        for (const item of transfer.items) { // take all before the first wait: afterwards they are gone
            const entry = item.webkitGetAsEntry?.();
            if (entry?.isDirectory)
                folders.push({ entry, handle: item.getAsFileSystemHandle?.() });
            else if (item.kind === 'file')
                files.push(item.getAsFile());
        }
        const all = files.map((file) => ({ file, path: file.name }));
        for (const { entry, handle } of folders) {
            try {
                all.push(...reportsAmong(handle ? await filesInHandle(await handle, '') : await filesInEntry(entry, '')));
            } catch {
                complain([say('page-no-folder', { name: entry.name })]);
            }
        }
        return all;
    }

    async function take(taken) {
        performance.mark('taken');
        const isXml = ({ path }) => /\.xml$/i.test(path);
        const reports = taken.filter((one) => !isXml(one));
        for (const { file, path } of reports) {
            const old = files.find((one) => one.path === path);
            if (old)
                Object.assign(old, { file, state: 'waiting', facts: null, line: '' });
            else
                files.push({ file, path, state: 'waiting', facts: null, line: '' });
        }
        const xml = taken.filter(isXml);
        if (xml.length > 0)
            await takeLayout(xml.map(({ file }) => file));
        else if (reports.length > 0)
            await checkWaiting(files.find(({ file }) => file === reports[0].file));
    }

    /** Sets a layout of the reader's own. Vocabularies among the files replace those of the program. */
    async function takeLayout(xml) {
        let layout = null;
        for (const file of xml) {
            const bytes = new Uint8Array(await file.arrayBuffer());
            const root = /<([A-Za-z][\w-]*)[\s>/]/.exec(new TextDecoder().decode(bytes).replace(/<[!]--[^]*?-->/g, ''))?.[1];
            if (root === 'vocabulary')
                vocabularies.set(file.name, bytes);
            else
                layout = { name: file.name, bytes };
        }
        const before = ownLayout;
        ownLayout = layout ?? ownLayout;
        const { layout: name, refused, stopped } = await ask(settings(), true);
        if (refused || stopped) {
            complain([say('page-layout-refused'), ...(refused ?? say('page-stopped')).split('\n')]);
            ownLayout = before;
            await ask(settings(), true);
            if (files.every(({ state }) => state !== 'waiting'))
                return;
        } else if (layout) {
            const select = byId('layout');
            [...select.options].find((option) => option.dataset.own)?.remove();
            const option = new Option(`${layout.name} (${name})`, 'own', true, true);
            option.dataset.own = 'own';
            select.add(option);
        }
        await checkAnew();
    }

    /** Reads all files again, in another language or with another layout. */
    async function checkAnew() {
        for (const one of files)
            if (one.state !== 'unchecked')
                one.state = 'waiting';
        if (files.length > 0)
            await checkWaiting(current?.comparison ? files[0] : current);
    }

    let round = 0;

    async function checkWaiting(first) {
        const mine = ++round;
        for (let index = queue.length; index-- > 0;)
            if (queue[index].question.ask === 'check')
                queue.splice(index, 1);
        const waiting = files.filter(({ state }) => state === 'waiting');
        showRows();
        let done = 0;
        let lastTold = -Infinity;
        const progress = () => {
            byId('progress').hidden = waiting.length < 2 || done === waiting.length;
            byId('bar').max = waiting.length;
            byId('bar').value = done;
            if (done === waiting.length)
                offerComparison();
            if (done === waiting.length || performance.now() - lastTold > 1500) {
                lastTold = performance.now();
                tell(done === waiting.length ? summary() : say('page-checking', { count: done, all: waiting.length }));
            }
        };
        progress();
        const order = first && waiting.includes(first) ? [first, ...waiting.filter((one) => one !== first)] : waiting;
        await Promise.all(order.map(async (one) => {
            const shows = one === first;
            const answer = await ask({ ask: 'check', file: one.file, name: one.path, withReport: shows });
            if (mine !== round)
                return;
            ++done;
            keep(one, answer);
            if (shows)
                show(one, answer);
            else if (current === null && one.state === 'checked')
                select(one, false);
            progress();
        }));
    }

    /** The result for a file. */
    function keep(one, { facts, answer, stopped, gone }) {
        one.facts = facts ?? null;
        one.state = !facts || facts.status === 'failed' ? 'failed' : 'checked';
        one.line = stopped ? say('page-stopped') : gone ? say('page-gone') : one.state === 'failed' ? answer : '';
        showRow(one);
    }

    function summary() {
        const count = (state) => files.filter((one) => one.state === state).length;
        const total = (what) => files.reduce((sum, { facts }) => sum + (facts?.[what] ?? 0), 0);
        const read = say('page-checked', { count: count('checked') });
        const failed = count('failed') > 0 ? `, ${say('page-failed', { count: count('failed') })}` : '';
        const found = say('page-found', { errors: total('errors'), warnings: total('warnings'), infos: total('infos') });
        return `${read}${failed}: ${found}`;
    }

    // The table.

    function showRow(one) {
        const row = one.row;
        const name = document.createElement('th');
        name.scope = 'row';
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: one.path });
        button.onclick = () => select(one, true);
        name.append(button);
        const cell = (text, kind, span = 1) =>
            Object.assign(document.createElement('td'), { textContent: text, className: kind, colSpan: span });
        const had = row.contains(document.activeElement);
        if (one.state === 'failed')
            row.replaceChildren(name, cell(one.line, 'failure', 3));
        else if (one.state !== 'checked')
            row.replaceChildren(name, cell(say(one.state === 'waiting' ? 'page-waiting' : 'page-unchecked'), 'note', 3));
        else if (one.facts.errors + one.facts.warnings + one.facts.infos === 0)
            row.replaceChildren(name, cell(say('nothing-found'), 'note', 3));
        else
            row.replaceChildren(name, ...['errors', 'warnings', 'infos'].map((what) =>
                cell(String(one.facts[what]), one.facts[what] === 0 ? 'zero' : '')));
        row.className = one === current ? 'current' : '';
        if (one === current)
            button.setAttribute('aria-current', 'true');
        if (had)
            button.focus();
    }

    function showRows() {
        byId('list').hidden = files.length === 0;
        for (const one of files) {
            if (!one.row) {
                one.row = document.createElement('tr');
                byId('rows').append(one.row);
            }
            showRow(one);
        }
        byId('all-downloads').hidden = files.length < 2;
        offerComparison();
    }

    /** Offers to compare any two files that could be read: the chosen ones, or the first two. */
    function offerComparison() {
        const readable = files.filter(({ state }) => state === 'checked');
        byId('compare').hidden = readable.length < 2;
        let other = '';
        for (const id of ['compare-left', 'compare-right']) {
            const box = byId(id);
            const others = readable.map(({ path }) => path).filter((path) => path !== other);
            other = others.includes(box.value) ? box.value : others[0];
            box.replaceChildren(...readable.map(({ path }) => new Option(path, path, false, path === other)));
        }
    }

    // The report.

    async function select(one, byReader) {
        const answer = await ask({ ask: 'check', file: one.file, name: one.path, withReport: true }, true);
        if (!files.includes(one))
            return;
        keep(one, answer);
        show(one, answer);
        if (byReader)
            byId('shown-name').focus();
    }

    function show(one, { answer }) {
        const before = current;
        current = one;
        if (before?.row)
            showRow(before);
        showRow(one);
        byId('shown').hidden = false;
        byId('shown-name').textContent = one.path;
        showDownloads();
        const report = byId('report');
        if (one.state !== 'checked') {
            report.replaceChildren(Object.assign(document.createElement('p'), { className: 'failure', textContent: one.line }));
        } else {
            const printed = new DOMParser().parseFromString(answer, 'text/html');
            report.replaceChildren(...printed.querySelectorAll('.filter'), ...printed.querySelector('main').childNodes);
        }
        performance.mark('shown');
    }

    async function compareTwo() {
        complain([]);
        const [left, right] = ['compare-left', 'compare-right'].map((id) => files.find(({ path }) => path === byId(id).value));
        const same = base(left.path) === base(right.path);
        const [leftName, rightName] = [left, right].map(({ path }) => (same ? path : base(path)));
        const { answer, facts, ...refusal } = await ask({ ask: 'compare', left: left.file, leftName, right: right.file, rightName }, true);
        const why = trouble(refusal);
        if (why) {
            complain([why]);
            return;
        }
        const before = current;
        current = { path: `${leftName} ↔ ${rightName}`, comparison: answer };
        if (before?.row)
            showRow(before);
        byId('shown').hidden = false;
        byId('shown-name').textContent = current.path;
        showDownloads();
        // A page of its own, so that its styles and ours do not meet. No script runs in it.
        const frame = document.createElement('iframe');
        frame.title = current.path;
        frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
        frame.srcdoc = answer;
        frame.onload = () => {
            const inner = frame.contentDocument;
            const fit = () => { frame.style.height = `${inner.documentElement.scrollHeight}px`; };
            fit();
            new ResizeObserver(fit).observe(inner.body);
            // The address of the frame is not that of its links, so scroll to their targets here.
            inner.addEventListener('click', (event) => {
                const link = event.target.closest?.('a[href^="#"]');
                if (!link)
                    return;
                event.preventDefault();
                frame.contentWindow.location.hash = link.getAttribute('href');
                inner.querySelector(link.getAttribute('href'))?.scrollIntoView({ block: 'center' });
            });
        };
        byId('report').replaceChildren(frame);
        tell(say('page-compared', { count: facts.differences }));
        byId('shown-name').focus();
    }

    /** The downloads of the shown report. */
    function showDownloads() {
        byId('one-downloads').hidden = !current.comparison && current.state !== 'checked';
        for (const button of document.querySelectorAll('[data-one]')) {
            const kind = button.dataset.one;
            button.hidden = kind !== 'html' && (Boolean(current.comparison) || (kind === 'review' && current.facts?.plain === true));
        }
    }

    // Downloads.

    const base = (path) => path.slice(path.lastIndexOf('/') + 1);
    const stem = (path) => path.replace(/\.[^./]*$/, '');
    const outputs = {
        report: { name: (path) => `${stem(path)}.xml`, type: 'application/xml',
                  ask: (one) => ({ ask: 'convert', file: one.file, name: base(one.path), writer: 'report' }) },
        docx: { name: (path) => `${stem(path)}.corrected.docx`, type: 'application/octet-stream',
                ask: (one) => ({ ask: 'convert', file: one.file, name: base(one.path), writer: 'docx' }) },
        // Keep the ending: it says whether the file has macros or is a template.
        review: { name: (path) => `${stem(path)}.review.${(wordFile.exec(path)?.[1] ?? 'docx')}`, type: 'application/octet-stream',
                  ask: (one) => ({ ask: 'review', file: one.file }) },
        html: { name: (path) => `${stem(path)}.html`, type: 'text/html',
                ask: (one) => ({ ask: 'check', file: one.file, name: one.path, withReport: true }) },
    };

    function save(blob, name) {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = name;
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }

    const trouble = ({ refused, stopped, gone }) =>
        refused ?? (stopped ? say('page-stopped') : gone ? say('page-gone') : null);

    async function download(one, kind) {
        complain([]);
        if (one.comparison) {
            const name = `${one.path.replaceAll('/', '-')}.html`;
            save(new Blob([one.comparison], { type: 'text/html' }), name);
            tell(say('page-saved', { name }));
            return;
        }
        const output = outputs[kind];
        const answer = await ask(output.ask(one), true);
        const why = trouble(answer);
        if (why) {
            complain([`${one.path}: ${why}`]);
            return;
        }
        const name = base(output.name(one.path));
        save(new Blob([answer.bytes ?? answer.answer], { type: output.type }), name);
        tell(say('page-saved', { name }));
    }

    /** The downloads of all files that could be read, in one zip file. */
    async function downloadAll(kind) {
        complain([]);
        const output = outputs[kind];
        const made = [];
        const why = [];
        for (const one of files.filter(({ state, facts }) => state === 'checked' && !(kind === 'review' && facts.plain))) {
            tell(say('page-making', { name: one.path }));
            const answer = await ask(output.ask(one), true);
            const reason = trouble(answer);
            if (reason)
                why.push(`${one.path}: ${reason}`);
            else
                made.push({ name: output.name(one.path), bytes: answer.bytes });
        }
        complain(why);
        if (made.length === 0)
            return;
        const name = `rapporteur-${kind}.zip`;
        save(zipOf(made), name);
        tell(say('page-saved', { name }));
    }

    // What the reader of the page can do.

    function wire() {
        const drop = byId('drop');
        let depth = 0;
        const over = (change) => {
            depth = Math.max(0, depth + change);
            drop.classList.toggle('over', depth > 0);
        };
        document.addEventListener('dragenter', (event) => { event.preventDefault(); over(1); });
        document.addEventListener('dragleave', () => over(-1));
        document.addEventListener('dragover', (event) => event.preventDefault());
        document.addEventListener('drop', async (event) => {
            event.preventDefault();
            over(-depth);
            complain([]);
            await take(await droppedFiles(event.dataTransfer));
        });
        for (const what of ['files', 'folder', 'layout']) {
            const input = byId(`${what}-input`);
            byId(`choose-${what}`).onclick = () => input.click();
            input.onchange = async () => {
                const chosen = [...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
                input.value = '';
                complain([]);
                await take(what === 'folder' ? reportsAmong(chosen) : chosen);
            };
        }
        byId('language').onchange = async () => {
            language = byId('language').value;
            sayAll();
            complain([]);
            await ask(settings(), true);
            tell('');
            await checkAnew();
        };
        byId('layout').onchange = async () => {
            complain([]);
            if (byId('layout').value !== 'own') {
                ownLayout = null;
                [...byId('layout').options].find((option) => option.dataset.own)?.remove();
            }
            await ask(settings(), true);
            await checkAnew();
        };
        byId('stop').onclick = () => {
            ++round;
            queue.length = 0;
            running = null;
            for (const one of files)
                if (one.state === 'waiting')
                    one.state = 'unchecked';
            byId('progress').hidden = true;
            showRows();
            tell(summary());
            startWorker();
        };
        byId('clear').onclick = () => {
            ++round;
            files.length = 0;
            current = null;
            byId('rows').replaceChildren();
            byId('report').replaceChildren();
            byId('shown').hidden = true;
            byId('progress').hidden = true;
            complain([]);
            tell('');
            showRows();
            byId('choose-files').focus();
        };
        byId('print').onclick = () => (byId('report').querySelector('iframe')?.contentWindow ?? window).print();
        byId('compare').onsubmit = (event) => {
            event.preventDefault();
            compareTwo();
        };
        for (const button of document.querySelectorAll('[data-one]'))
            button.onclick = () => download(current, button.dataset.one);
        for (const button of document.querySelectorAll('[data-all]'))
            button.onclick = () => downloadAll(button.dataset.all);
        // In a closed list, links to places do not work, and it is not printed.
        window.addEventListener('beforeprint', () => {
            for (const details of byId('report').querySelectorAll('article > details'))
                details.open = true;
        });
    }

    language = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in words) ?? 'en';
    for (const known of Object.keys(words))
        byId('language').add(new Option(words[known]['page-language-name'], known, false, known === language));
    sayAll();
    wire();
    if ('DecompressionStream' in window && 'WebAssembly' in window)
        startWorker();
    else
        complain([say('page-old-browser')]);
})();
