"""What counting costs here, as ratios: the ledger beside a naive period join and beside one group-by."""
