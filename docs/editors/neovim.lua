-- Portolan in Neovim, from 0.7 on, without plugins.
-- Save as ~/.config/nvim/plugin/portolan.lua; `portolan` has to be on the path (npm install --global portolan).

local command = { 'portolan', 'lsp', '--stdio' }
-- Files of these types that are not Portolan's are left alone.
local filetypes = { 'yaml', 'markdown' }
-- The workspace is the repository; without one, the nearest folder with a configuration.
local markers = { '.git', 'portolan.yaml' }
-- What the server can be told. Only values that differ from the default need to stand here.
local settings = { portolan = { inlayHints = { ratingPoints = false } } }

-- What Neovim does not switch on by itself.
local function attached(client, buffer)
  -- From 0.11 on: completion whose snippets lead from field to field.
  if vim.lsp.completion then
    vim.lsp.completion.enable(true, client.id, buffer)
  end
  if vim.lsp.inlay_hint then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
  if vim.lsp.codelens.enable then
    vim.lsp.codelens.enable(true, { bufnr = buffer })
  else
    vim.lsp.codelens.refresh()
    vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave' }, {
      buffer = buffer,
      callback = function() vim.lsp.codelens.refresh() end,
    })
  end
  if vim.fn.has('nvim-0.11') == 1 then
    return
  end
  -- Completion by CTRL-X CTRL-O, and the keys that are defaults from Neovim 0.11 on.
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  local keys = {
    K = vim.lsp.buf.hover,
    gd = vim.lsp.buf.definition,
    grr = vim.lsp.buf.references,
    grn = vim.lsp.buf.rename,
    gra = vim.lsp.buf.code_action,
    gO = vim.lsp.buf.document_symbol,
  }
  for key, action in pairs(keys) do
    vim.keymap.set('n', key, action, { buffer = buffer })
  end
end

-- Neovim 0.11 and later.
if vim.lsp.config then
  vim.lsp.config('portolan', {
    cmd = command,
    filetypes = filetypes,
    root_markers = markers,
    settings = settings,
    on_attach = attached,
  })
  vim.lsp.enable('portolan')
  return
end

-- Neovim 0.7 to 0.10.
local function root_of(file)
  local start = vim.fn.fnamemodify(file, ':p:h')
  for _, marker in ipairs(markers) do
    local folder, below = start, nil
    while folder ~= below do
      if vim.loop.fs_stat(folder .. '/' .. marker) then
        return folder
      end
      folder, below = vim.fn.fnamemodify(folder, ':h'), folder
    end
  end
  return start
end

local clients = {}

-- `vim.lsp.start`, which Neovim has from 0.8 on: one server for each workspace.
local start = vim.lsp.start or function(config)
  local client = clients[config.root_dir] or vim.lsp.start_client(config)
  clients[config.root_dir] = client
  vim.lsp.buf_attach_client(0, client)
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = filetypes,
  callback = function(event)
    start({
      name = 'portolan',
      cmd = command,
      root_dir = root_of(event.file),
      settings = settings,
      on_attach = attached,
    })
  end,
})
