"""What it costs here, as ratios: counting beside a naive join and one group-by, drawing beside opening an edition."""
