"""An office of our own for the tests: with a profile and with the extension, neither of which outlives it."""
import os
import subprocess
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue


def named(name, value):
    each = PropertyValue()
    each.Name = name
    each.Value = value
    return each


def url_of(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


class Office:
    """`soffice` as a process, asked through a pipe; `visible` is a display of X."""

    def __init__(self, scratch, extension, visible=None):
        self.folder = tempfile.mkdtemp(prefix="office", dir=scratch)
        bundled = os.path.join(self.folder, "bundled", "rapporteur")
        with zipfile.ZipFile(extension) as packed:
            packed.extractall(bundled)
        self.arguments = [
            "soffice", "--norestore", "--nologo", "--nofirststartwizard",
            "-env:UserInstallation=" + url_of(os.path.join(self.folder, "profile")),
            "-env:BUNDLED_EXTENSIONS=" + url_of(os.path.dirname(bundled)),
        ]
        self.environment = dict(os.environ)
        if visible:
            self.environment.update(DISPLAY=visible, SAL_USE_VCLPLUGIN="gen")
        else:
            self.arguments.append("--headless")
        self.process = None

    def run(self, *arguments):
        """To the end; its standard error."""
        done = subprocess.run(self.arguments + list(arguments), env=self.environment, timeout=180,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        return done.stderr.decode(errors="replace")

    def __enter__(self):
        pipe = "rapporteur" + os.path.basename(self.folder)
        self.process = subprocess.Popen(self.arguments + [f"--accept=pipe,name={pipe};urp;"],
                                        env=self.environment, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:  # not there yet
                if self.process.poll() not in (None, 81):
                    raise
                time.sleep(0.25)
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.dispatcher = self.service("com.sun.star.frame.DispatchHelper")
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it may be gone, which the test says itself
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def open(self, path, hidden=True):
        return self.desktop.loadComponentFromURL(url_of(path), "_blank", 0, (named("Hidden", hidden),))

    def command(self, document, name, silent=True, **arguments):
        """What the command says, and whether it was done."""
        event = self.dispatcher.executeDispatch(
            document.CurrentController.Frame, "vnd.rapporteur:" + name, "_self", 0,
            (named("Silent", silent),) + tuple(named(key, value) for key, value in arguments.items()))
        return event.Result, event.State == 1

    def set_setting(self, name, value):
        self.set_option("/rapporteur.Settings/Checking", name, value)

    def set_option(self, node, name, value):
        provider = self.service("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                      (named("nodepath", node),))
        typed = uno.Any("[]string", value) if isinstance(value, tuple) else value
        uno.invoke(access, "replaceByName", (name, typed))
        access.commitChanges()

    def memory(self):
        """Resident, in KiB, of the process that holds the documents."""
        children = [self.process.pid]
        most = 0
        while children:
            pid = children.pop()
            try:
                with open(f"/proc/{pid}/status", encoding="ascii") as status:
                    most = max([most] + [int(line.split()[1]) for line in status if line.startswith("VmRSS")])
                for task in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as listed:
                        children += [int(each) for each in listed.read().split()]
            except OSError:
                continue
        return most
