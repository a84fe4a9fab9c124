-- A reader for pandoc: reports as Word shows them, with every number, corrected as `rapporteur convert` does.
--
--   pandoc -f rapporteur.lua report.docx -o report.html
--
-- The command `rapporteur` does the reading; RAPPORTEUR names another one than that on PATH, RAPPORTEUR_LAYOUT the
-- layout the reports follow. Works with pandoc 2.17 to 2.19 and with pandoc 3, which hand a Word file over in
-- different ways.

local api = tostring(PANDOC_API_VERSION)

-- The words of this reader in the language of the command: by the locale, else English.
local function say(english, spanish)
  for _, name in ipairs({'LC_ALL', 'LC_MESSAGES', 'LANG'}) do
    local value = os.getenv(name)
    if value and value ~= '' then
      return value:match('^es%f[%A]') and spanish or english
    end
  end
  return english
end

-- The report as pandoc's document. `name` is a file, or "-" with the bytes in `input`.
local function convert(name, input)
  local arguments = {'convert', '--to', 'pandoc', '--pandoc-api', api}
  local layout = os.getenv('RAPPORTEUR_LAYOUT')
  if layout and layout ~= '' then
    table.insert(arguments, '--layout')
    table.insert(arguments, layout)
  end
  table.insert(arguments, '--')
  table.insert(arguments, name)
  local command = os.getenv('RAPPORTEUR') or 'rapporteur'
  local done, json = pcall(pandoc.pipe, command, arguments, input)
  if not done then
    -- The reason has been said on standard error, unless there was no such command.
    error(command .. say(' could not read ', ' no pudo leer ')
      .. (name == '-' and say('the input', 'la entrada') or name)
      .. say('; if nothing above says why, it is not installed or not on PATH',
             '; si arriba no se dice por qué, no está instalado o no está en PATH'), 0)
  end
  return pandoc.read(json, 'json')
end

if PANDOC_VERSION >= {3} then
  -- pandoc 3 has two kinds of readers, and takes this one for files that are not text.
  function ByteStringReader(bytes, _)
    return convert('-', bytes)
  end
else
  -- pandoc 2 knows only text. It warns of a file that is none, and tells its name.
  function Reader(sources, _)
    local documents = pandoc.List()
    for _, source in ipairs(sources) do
      documents:insert(convert(source.name, ''))
    end
    if #documents == 0 then
      error(say('rapporteur.lua reads files; standard input is read by',
                'rapporteur.lua lee archivos; la entrada estándar la lee')
        .. ' `rapporteur convert --to pandoc - | pandoc -f json`', 0)
    end
    local whole = documents[1]
    for i = 2, #documents do
      whole.blocks:extend(documents[i].blocks)
    end
    return whole
  end
end
