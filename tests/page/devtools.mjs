// Controls Chromium without a window, with its DevTools protocol over two pipes.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

export const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Asks until the answer is true. After some time it throws an error that says what was missing. */
export async function until(what, question, seconds = 30) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await later(20)) {
        const answer = await question();
        if (answer)
            return answer;
    }
    throw new Error(`waited in vain for: ${what}`);
}

export class Browser {
    static async start() {
        const profile = await mkdtemp(join(tmpdir(), 'rapporteur-chromium-'));
        // Chromium has no sandbox for root. Only our own page is opened.
        const root = process.getuid() === 0 ? ['--no-sandbox'] : [];
        const child = spawn(chromium, ['--headless', '--remote-debugging-pipe', '--no-first-run', '--disable-gpu', '--disable-dev-shm-usage',
            '--disable-background-networking', '--disable-component-update', '--disable-default-apps', `--user-data-dir=${profile}`, ...root,
            'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
        return new Browser(child, profile);
    }

    constructor(child, profile) {
        Object.assign(this, { child, profile, next: 1, waiting: new Map(), listeners: [], rest: '' });
        child.stdio[4].setEncoding('utf8').on('data', (text) => {
            const messages = (this.rest + text).split('\0');
            this.rest = messages.pop();
            messages.forEach((message) => this.receive(JSON.parse(message)));
        });
    }

    receive(message) {
        if (message.id === undefined) {
            for (const listener of this.listeners)
                listener(message);
            return;
        }
        const { take, fail, method } = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.error)
            fail(new Error(`${method}: ${message.error.message}`));
        else
            take(message.result);
    }

    send(method, params = {}, sessionId = undefined) {
        const id = this.next++;
        this.child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        return new Promise((take, fail) => this.waiting.set(id, { take, fail, method }));
    }

    /** A tab of its own. */
    async open(url, prepare = async () => {}) {
        const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
        const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
        const tab = new Tab(this, sessionId, targetId);
        await tab.send('Page.enable');
        await tab.send('Runtime.enable');
        await prepare(tab);
        await tab.send('Page.navigate', { url });
        await until(`${url} to load`, () => tab.run('document.readyState === "complete"'));
        return tab;
    }

    async stop() {
        this.child.kill();
        await new Promise((done) => this.child.on('exit', done));
        await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
    }
}

class Tab {
    constructor(browser, sessionId, targetId) {
        Object.assign(this, { browser, sessionId, targetId });
    }

    send(method, params) {
        return this.browser.send(method, params, this.sessionId);
    }

    close() {
        return this.browser.send('Target.closeTarget', { targetId: this.targetId });
    }

    /** The value of a JavaScript expression in the page. */
    async run(expression) {
        const { result, exceptionDetails } = await this.send('Runtime.evaluate',
            { expression, awaitPromise: true, returnByValue: true, userGesture: true });
        if (exceptionDetails)
            throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
        return result.value;
    }

    /** Drops files and folders onto the page, as a person does. */
    async drop(...paths) {
        const data = { items: [], files: paths, dragOperationsMask: 1 };
        for (const type of ['dragEnter', 'dragOver', 'drop'])
            await this.send('Input.dispatchDragEvent', { type, x: 60, y: 60, data });
    }

    /** Gives files to a control for choosing files. */
    async choose(selector, ...files) {
        const { result } = await this.send('Runtime.evaluate', { expression: `document.querySelector('${selector}')` });
        await this.send('DOM.setFileInputFiles', { files, objectId: result.objectId });
    }

    async press(key) {
        const codes = { Tab: 9, Enter: 13 };
        const text = key === 'Enter' ? '\r' : undefined;
        for (const type of ['keyDown', 'keyUp'])
            await this.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: codes[key], text: type === 'keyDown' ? text : undefined });
    }

    async picture() {
        const { cssContentSize: { width, height } } = await this.send('Page.getLayoutMetrics');
        const clip = { x: 0, y: 0, width, height: Math.min(height, 2000), scale: 1 };
        const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip });
        return Buffer.from(data, 'base64');
    }
}
